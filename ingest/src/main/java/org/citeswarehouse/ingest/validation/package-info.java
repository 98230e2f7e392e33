/**
 * Checks a finished annual report line by line, by the rules of the model and what is known of
 * taxa. Every problem of a line is found in one pass. Source: trade-database-facts B,
 * docs/VALIDATION.md.
 */
package org.citeswarehouse.ingest.validation;
