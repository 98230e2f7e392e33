/** The data of the six charts. Source: contract section 9. */
package org.citeswarehouse.api.chart;
