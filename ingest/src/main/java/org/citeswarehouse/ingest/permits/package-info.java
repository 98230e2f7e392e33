/** Permit lines of a register. */
package org.citeswarehouse.ingest.permits;
