/** From a row of an output back to the landed files, rows and original text that made it. */
package org.citeswarehouse.api.trace;
