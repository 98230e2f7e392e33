package org.citeswarehouse.api.taxon;

import java.time.LocalDate;
import org.citeswarehouse.api.query.Sql;

/**
 * By which names rows are shown, where they are not those of the release.
 *
 * @param asOf the day that was asked for
 * @param source day of the last source of names on or before it
 * @param untold counts the rows whose name these sources do not tell
 */
public record Naming(LocalDate asOf, LocalDate source, Sql untold) {}
