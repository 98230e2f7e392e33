/** The exchange between permits and customs of the Czech authorities. */
package org.citeswarehouse.ingest.message.czech;
