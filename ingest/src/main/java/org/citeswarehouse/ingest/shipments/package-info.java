/** Shipment records in the layout of the CITES Trade Database's full download. */
package org.citeswarehouse.ingest.shipments;
