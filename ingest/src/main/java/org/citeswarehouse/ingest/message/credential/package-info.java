/** Permits as verifiable credentials. */
package org.citeswarehouse.ingest.message.credential;
