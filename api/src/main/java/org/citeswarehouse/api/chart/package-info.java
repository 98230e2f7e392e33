/** The data of the charts. Source: contract section 9. */
package org.citeswarehouse.api.chart;
