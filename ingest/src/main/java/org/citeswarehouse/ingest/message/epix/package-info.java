/** Requests of EPIX. */
package org.citeswarehouse.ingest.message.epix;
