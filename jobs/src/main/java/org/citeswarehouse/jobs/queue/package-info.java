/** What became of decisions, and which questions wait for an officer. docs/adr/0012. */
package org.citeswarehouse.jobs.queue;
