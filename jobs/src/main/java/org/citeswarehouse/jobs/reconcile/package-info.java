/** Permit lines against what crossed: quantities, state and findings (contract section 3). */
package org.citeswarehouse.jobs.reconcile;
