/**
 * Any source file of the field: checked, typed records, or a problem with its line. Start at {@link
 * org.citeswarehouse.ingest.Intake} for rows and {@link org.citeswarehouse.ingest.RowChecks} for
 * what they mean.
 */
package org.citeswarehouse.ingest;
