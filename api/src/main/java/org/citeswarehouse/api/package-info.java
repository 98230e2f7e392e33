/** The half that reads: command line, HTTP and pages over gold tables, without Spark. */
package org.citeswarehouse.api;
