/**
 * The pages on what is wrong with landed files: problems in groups, their rows, values read as
 * others in all rows at once and taken back, and warnings of the report that are let stand.
 */
package org.citeswarehouse.api.problems;
