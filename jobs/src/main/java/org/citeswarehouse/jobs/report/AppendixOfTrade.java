package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The Appendix as of the date of trade: that of the permit, but where the taxon moved to another
 * one between the permit's issue and the first crossing of the year. A permit that its own day's
 * history contradicts keeps what it says, and so does one whose taxon then stood in several
 * Appendices or in none: the rules of validation ask about these. Source: guidelines for annual
 * reports, Appendix of the specimen at the time of trade; cites-rules 1.4.
 */
final class AppendixOfTrade {

  /** The Appendix on the permit, only where it is no longer that of the trade. */
  static final String OF_PERMIT = "permit_appendix";

  private static final String NAME = "listed_name";
  private static final String MOVED_TO = "moved_to";

  private AppendixOfTrade() {}

  /**
   * Rows with {@code appendix} as of the trade, and {@link #OF_PERMIT}.
   *
   * @param rows lines and years, with {@code first_of_year}, the day of their first crossing
   * @param listings the name in small letters, {@code appendix}, {@code valid_from}, {@code
   *     valid_to} (the day it ended) and {@code known_to} of every listing; empty where no history
   *     of listings was read in
   */
  static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> listings) {
    Column name = lower(regexp_replace(trim(col("scientific_name")), "(?i)\\s+spp\\.?$", ""));
    Dataset<Row> named = rows.withColumn(NAME, name);
    Dataset<Row> histories =
        listings
            .join(broadcast(named.select(NAME).distinct()), new String[] {NAME}, "left_semi")
            .groupBy(NAME)
            .agg(
                collect_list(struct("appendix", "valid_from", "valid_to", "known_to"))
                    .as("history"));
    Column then =
        array_distinct(
            transform(
                filter(
                    col("history"),
                    h ->
                        in(h, col("first_of_year"))
                            .and(h.getField("known_to").geq(col("first_of_year")))),
                h -> h.getField("appendix")));
    Column rightWhenIssued =
        exists(
            col("history"),
            h -> in(h, col("issue_date")).and(h.getField("appendix").equalTo(col("appendix"))));
    Column moved =
        coalesce(
            rightWhenIssued
                .and(size(then).equalTo(1))
                .and(element_at(then, 1).notEqual(col("appendix"))),
            lit(false));
    return named
        .join(broadcast(histories), new String[] {NAME}, "left")
        .withColumn(MOVED_TO, when(moved, element_at(then, 1)))
        .withColumn(OF_PERMIT, when(col(MOVED_TO).isNotNull(), col("appendix")))
        .withColumn("appendix", coalesce(col(MOVED_TO), col("appendix")))
        .drop(NAME, MOVED_TO, "history", "first_of_year");
  }

  private static Column in(Column listing, Column day) {
    return listing
        .getField("valid_from")
        .leq(day)
        .and(coalesce(listing.getField("valid_to").gt(day), lit(true)));
  }
}
