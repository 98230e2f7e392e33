package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;

/**
 * A recommendation to suspend trade as one source states it: a row of the table
 * suspension_statements.
 *
 * @param numbering by what the source tells taxa apart
 * @param kingdom kingdom
 * @param rank rank of the taxon
 * @param taxonId number of the taxon; null for all taxa
 * @param country country
 * @param startNotification number of the notification that begins it
 * @param endNotification number of the notification that ends it
 * @param firstDay first day
 * @param lastDay last day
 * @param appliesToImport whether imports are meant
 * @param excludedTaxa taxa left out
 * @param notes notes
 * @param current whether it was in force on the day of the source
 */
public record SuspensionStatement(
    String numbering,
    String kingdom,
    String rank,
    String taxonId,
    String country,
    String startNotification,
    String endNotification,
    LocalDate firstDay,
    LocalDate lastDay,
    Boolean appliesToImport,
    String excludedTaxa,
    String notes,
    Boolean current) {}
