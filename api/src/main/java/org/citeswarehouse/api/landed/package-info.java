/** Which landed files count, and what a Party's files say of its own words. docs/adr/0022, 0026. */
package org.citeswarehouse.api.landed;
