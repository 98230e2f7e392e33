/** Values that officers have read as others in all rows that have them. docs/adr/0025 */
package org.citeswarehouse.model.fix;
