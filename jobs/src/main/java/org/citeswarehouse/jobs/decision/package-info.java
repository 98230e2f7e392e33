/** Takes in what officers decided, and follows it when registers are reconciled. docs/adr/0012. */
package org.citeswarehouse.jobs.decision;
