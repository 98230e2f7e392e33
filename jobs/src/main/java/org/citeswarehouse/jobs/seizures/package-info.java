/** Lines of illegal-trade reports, from the seizures of all files in force. ADR 0016. */
package org.citeswarehouse.jobs.seizures;
