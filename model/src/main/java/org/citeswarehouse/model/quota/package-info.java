/** Export quotas: the twelve months they run for, and what may be wrong with their use. */
package org.citeswarehouse.model.quota;
