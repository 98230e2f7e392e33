/** Quotas that permits state in box 11a against what was permitted and traded. */
package org.citeswarehouse.jobs.quota;
