package org.citeswarehouse.ingest.coverage;

import java.time.LocalDate;

/**
 * A usable statement on what an office delivered, typed: a row of the table coverage_statements.
 *
 * @param party the Party whose register it is
 * @param evidence ENDORSEMENT or CUSTOMS
 * @param office the office; * where all are meant
 * @param direction E leaving, I arriving; null where both are meant
 * @param monthFrom first day of the first month
 * @param monthTo first day of the last month
 * @param delivered YES or NO
 * @param note what the officer knows about it
 */
public record CoverageStatement(
    String party,
    String evidence,
    String office,
    String direction,
    LocalDate monthFrom,
    LocalDate monthTo,
    String delivered,
    String note) {}
