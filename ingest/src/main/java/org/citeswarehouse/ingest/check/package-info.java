/** What a cell means: dates, numbers and codes, the same way in every kind of file. */
package org.citeswarehouse.ingest.check;
