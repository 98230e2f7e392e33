/** What the server remembers of a browser between two requests. */
package org.citeswarehouse.api.session;
