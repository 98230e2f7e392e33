/** Validation of annual reports with what the warehouse knows of taxa. */
package org.citeswarehouse.api.validation;
