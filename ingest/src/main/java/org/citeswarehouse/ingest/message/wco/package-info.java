/** Declarations of the WCO Data Model. */
package org.citeswarehouse.ingest.message.wco;
