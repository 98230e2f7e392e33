/** The reconciliation desk and the page of a permit: where officers decide, and undo it. */
package org.citeswarehouse.api.desk;
