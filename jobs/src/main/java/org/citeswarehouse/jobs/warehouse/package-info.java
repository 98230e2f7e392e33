/** The warehouse on disk: session, landing, tables, runs, and the lock that lets one run write. */
package org.citeswarehouse.jobs.warehouse;
