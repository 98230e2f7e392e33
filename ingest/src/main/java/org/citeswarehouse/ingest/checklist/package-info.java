/** Names of taxa with their classification. */
package org.citeswarehouse.ingest.checklist;
