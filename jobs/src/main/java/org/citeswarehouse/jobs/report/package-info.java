/** Lines and checks of the annual report (contract section 6). */
package org.citeswarehouse.jobs.report;
