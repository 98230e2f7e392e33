/** Messages of e-permitting and customs systems, read into rows of the canonical layouts. */
package org.citeswarehouse.ingest.message;
