package org.citeswarehouse.jobs.reconcile;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Permit lines against what crossed.
 *
 * @param reconciliation columns of {@code reconciliation}, one row a permit line
 * @param matches columns of {@code matches}, one row a customs item in force
 * @param crossings columns of {@code crossings}, one row an endorsement or customs item of a line
 */
public record ReconciliationResult(
    Dataset<Row> reconciliation, Dataset<Row> matches, Dataset<Row> crossings) {}
