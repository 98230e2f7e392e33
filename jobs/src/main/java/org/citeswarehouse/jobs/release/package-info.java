/** Releases of the CITES Trade Database's full download: read once, laid out by year and taxon. */
package org.citeswarehouse.jobs.release;
