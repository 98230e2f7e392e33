/** Rows that messages are read into. */
package org.citeswarehouse.ingest.message.row;
