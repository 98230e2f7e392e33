/** The filters of contract section 8: the same words and checks on the command line and in HTTP. */
package org.citeswarehouse.api.filter;
