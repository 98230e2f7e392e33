/** The annual illegal-trade report as a list and as a workbook. ADR 0016. */
package org.citeswarehouse.api.seizure;
