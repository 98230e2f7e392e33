/** Items of customs declarations. */
package org.citeswarehouse.ingest.customs;
