/** Box 14 entries. */
package org.citeswarehouse.ingest.endorsements;
