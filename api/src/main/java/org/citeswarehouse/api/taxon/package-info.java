/**
 * Names of taxa that rows of a table are about, as people write them. Source: contract section 8.
 */
package org.citeswarehouse.api.taxon;
