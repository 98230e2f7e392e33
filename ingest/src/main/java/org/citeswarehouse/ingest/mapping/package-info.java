/** Values that are read as others: national codes and fixes. docs/adr/0025 */
package org.citeswarehouse.ingest.mapping;
