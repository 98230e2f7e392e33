/** Lines of annual reports that come as files. */
package org.citeswarehouse.ingest.annual;
