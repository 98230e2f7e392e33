/** The tables of the warehouse, each declared once with columns, key, slice and order. */
package org.citeswarehouse.model.table;
