/** The comparative tabulation (contract section 7). */
package org.citeswarehouse.jobs.comptab;
