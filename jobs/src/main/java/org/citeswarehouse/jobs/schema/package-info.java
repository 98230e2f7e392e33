/** Spark's view of the tables that the model declares. */
package org.citeswarehouse.jobs.schema;
