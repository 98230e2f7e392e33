/** Annual reports submitted to UNEP-WCMC. */
package org.citeswarehouse.ingest.message.reportxml;
