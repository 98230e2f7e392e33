/** The electronic permit of the CITES toolkit. */
package org.citeswarehouse.ingest.message.permitxml;
