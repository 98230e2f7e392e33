package org.citeswarehouse.ingest.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An export quota as one source states it: a row of the table quota_statements.
 *
 * @param numbering by what the source tells taxa apart
 * @param kingdom kingdom
 * @param rank rank of the taxon
 * @param taxonId number of the taxon
 * @param country country
 * @param quota amount; null while in preparation
 * @param inPreparation whether it is in preparation
 * @param unit unit code
 * @param firstDay first day
 * @param lastDay last day
 * @param year year of the quota
 * @param terms terms as stated
 * @param sources sources as stated
 * @param notes notes
 */
public record QuotaStatement(
    String numbering,
    String kingdom,
    String rank,
    String taxonId,
    String country,
    BigDecimal quota,
    Boolean inPreparation,
    String unit,
    LocalDate firstDay,
    LocalDate lastDay,
    Integer year,
    String terms,
    String sources,
    String notes) {}
