/** Text to rows: encoding, delimiter, header, cells. */
package org.citeswarehouse.ingest.csv;
