/**
 * What sources state of taxa: names, listings, distributions, quotas, suspensions. Each row is kept
 * as its source numbers taxa; what they add up to is found where all of them are together.
 */
package org.citeswarehouse.ingest.reference;
