/** Units, their dimensions, and conversions that show factor and source. */
package org.citeswarehouse.model.units;
