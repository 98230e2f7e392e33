/** What officers state about the records that offices delivered. */
package org.citeswarehouse.ingest.coverage;
