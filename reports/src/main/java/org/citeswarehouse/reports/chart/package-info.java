/** The six charts, drawn as SVG and PNG from data that is given. */
package org.citeswarehouse.reports.chart;
