/** What the warehouse knows of taxa: names, listings, occurrence, quotas, suspensions. */
package org.citeswarehouse.api.reference;
