/** The web pages, made on the server. */
package org.citeswarehouse.api.page;
