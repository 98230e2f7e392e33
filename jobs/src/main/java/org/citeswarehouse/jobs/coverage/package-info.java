/** Which evidence offices delivered, and what no evidence of a permit line means. */
package org.citeswarehouse.jobs.coverage;
