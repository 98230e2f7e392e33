/** The bytes of a delivered file: plain, compressed or an archive, told by content. */
package org.citeswarehouse.ingest.source;
