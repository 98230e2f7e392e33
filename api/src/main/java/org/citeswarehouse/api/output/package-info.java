/**
 * The outputs of the warehouse, each declared once: columns, order, filters, and how it is paged.
 */
package org.citeswarehouse.api.output;
