/** Answers of web services in JSON, read element by element. */
package org.citeswarehouse.ingest.json;
