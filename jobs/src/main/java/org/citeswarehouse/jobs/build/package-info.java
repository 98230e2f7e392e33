/** Builds the gold tables of Parties from what their registers hold. */
package org.citeswarehouse.jobs.build;
