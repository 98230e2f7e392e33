/**
 * What a finished annual report is checked for, as data: the rules of the CITES Trade Database with
 * the pairs they allow, and what those rules miss. Source: trade-database-facts B,
 * docs/VALIDATION.md.
 */
package org.citeswarehouse.model.validation;
