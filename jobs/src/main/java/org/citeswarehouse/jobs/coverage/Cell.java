package org.citeswarehouse.jobs.coverage;

import org.apache.spark.sql.Row;
import org.citeswarehouse.model.coverage.Delivered;

/**
 * What is known of an office and month of a stream.
 *
 * @param stream kind of record and direction
 * @param office the office; * for all
 * @param month number of the month
 * @param rows records delivered
 * @param delivered whether it delivered
 * @param statement the statement of an officer that decides it; null where it is inferred
 * @param reason why, in words
 * @param expected records to be expected
 * @param gap whether a permit line without evidence in the month may have been used all the same
 */
record Cell(
    Stream stream,
    String office,
    int month,
    long rows,
    Delivered delivered,
    Row statement,
    String reason,
    double expected,
    boolean gap) {}
