/** The HTTP API. Source: contract section 9; RFC 9110, 9457. */
package org.citeswarehouse.api.http;
