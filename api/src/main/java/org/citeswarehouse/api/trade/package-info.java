/** Trade statistics from shipments: comptab, gross and net trade. Source: contract section 7. */
package org.citeswarehouse.api.trade;
