/** The words of a reconciliation: states, findings, methods, evidence. */
package org.citeswarehouse.model.reconcile;
