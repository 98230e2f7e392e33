/**
 * What all sources together say of taxa: names, listings by time, countries of occurrence, quotas
 * and suspensions. Sources number taxa differently, so they meet in the name. The tables are small
 * (some hundred thousand rows for the whole Checklist) and are made in memory.
 */
package org.citeswarehouse.jobs.reference;
