/**
 * Which files make up each table in the newest finished run, from the Delta log alone. Source:
 * docs/adr/0003 and 0007.
 */
package org.citeswarehouse.api.snapshot;
