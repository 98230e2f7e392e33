/** Seizures, in the layout of the annual illegal-trade report. */
package org.citeswarehouse.ingest.seizures;
