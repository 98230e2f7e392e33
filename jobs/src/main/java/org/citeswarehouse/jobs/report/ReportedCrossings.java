package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.reconcile.TradedBy;
import org.citeswarehouse.model.reconcile.State;

/**
 * Crossings that an annual report adds up: those by the evidence that gave the traded quantity, in
 * a unit that converts, each told once. Source: contract section 6.
 */
final class ReportedCrossings {

  static final String[] LINE = {"party", "issuing_country", "permit_no", "line_no"};

  /** What tells a crossing from the others of its line. */
  static final String ID = "crossing";

  /** All that is asked of a crossing: the order of whole rows would cost many times as much. */
  private static final String[] ASKED = {
    "party",
    "issuing_country",
    "permit_no",
    "line_no",
    "kind",
    "declaration_country",
    "declaration_no",
    "item_no",
    "cited_foreign_numbers",
    "share",
    "quantity",
    "crossed_on"
  };

  /** The key of a crossing. */
  private static final String[] ONE = {"party", "issuing_country", "permit_no", "line_no", ID};

  private static final Column YEAR = year(col("crossed_on")).as("crossing_year");
  private static final Column CONVERTS = col("quantity").isNotNull();

  private final Dataset<Row> counted;
  private final Dataset<Row> links;
  private final Dataset<Row> told;

  /**
   * Crossings of lines.
   *
   * @param crossings rows of {@code crossings}
   * @param lines reconciled lines with the columns of the permit
   */
  ReportedCrossings(Dataset<Row> crossings, Dataset<Row> lines) {
    Dataset<Row> evidence =
        lines.select(
            columns(LINE, TradedBy.kind().as("evidence_used"), col("state").as("state_of_line")));
    this.counted =
        crossings
            .where(col("counted"))
            .select(columns(ASKED, id().as(ID)))
            .join(evidence, LINE)
            .persist(StorageLevel.MEMORY_AND_DISK());
    this.links = ToldByImportPermit.links(counted, lines);
    this.told = ToldByImportPermit.crossings(links, used().where(CONVERTS));
  }

  /** Quantity and first day by line and year. */
  Dataset<Row> byYear() {
    return summed(untold());
  }

  /**
   * The same of foreign documents for what own import permits tell, with {@code told_by}, the
   * number of one of these.
   */
  Dataset<Row> toldByImportPermits() {
    return summed(used().join(told.drop("told_by"), ONE, "left_semi"))
        .join(told.groupBy(columns(LINE)).agg(min("told_by").as("told_by")), LINE);
  }

  /**
   * Foreign documents that a report of permits issued has in own import permits: beside one that
   * stands there, and nothing crossed on them that no such permit tells. With {@code told_by}.
   *
   * @param standing own lines that stand in that report
   */
  Dataset<Row> issuedWithin(Dataset<Row> standing) {
    return links
        .join(standing.select(columns(LINE)), LINE, "left_semi")
        .groupBy(
            col("party"),
            col("f_issuing_country").as("issuing_country"),
            col("f_permit_no").as("permit_no"),
            col("f_line_no").as("line_no"))
        .agg(min(col("permit_no")).as("told_by"))
        .join(untold().select(columns(LINE)).distinct(), LINE, "left_anti");
  }

  /** Lines and years in which anything crossed, whatever its unit, as {@code crossing_year}. */
  Dataset<Row> years() {
    return counted.select(columns(LINE, YEAR)).distinct();
  }

  /**
   * Lines and years in which something crossed, by the evidence that gave the traded quantity, that
   * this quantity lacks because it does not convert.
   */
  Dataset<Row> notConverted() {
    return used()
        .where(not(CONVERTS))
        .where(col("state_of_line").notEqual(State.INCOMPARABLE.name()))
        .select(columns(LINE, YEAR))
        .distinct();
  }

  private Dataset<Row> used() {
    return counted.where(
        col("evidence_used")
            .equalTo(TradedBy.LARGEST)
            .or(col("kind").equalTo(col("evidence_used"))));
  }

  private Dataset<Row> untold() {
    return used().where(CONVERTS).join(told, ONE, "left_anti");
  }

  private static Dataset<Row> summed(Dataset<Row> crossings) {
    return crossings
        .withColumn("report_year", year(col("crossed_on")))
        .groupBy(columns(LINE, col("report_year")))
        .agg(sum("quantity").as("quantity"), min("crossed_on").as("first_of_year"));
  }

  private static Column id() {
    return concat_ws(
        "|",
        Stream.of("kind", "file_sha256", "sheet", "row", "declaration_no", "item_no", "decision_id")
            .map(name -> coalesce(col(name).cast("string"), lit("")))
            .toArray(Column[]::new));
  }

  private static Column[] columns(String[] names, Column... further) {
    return Stream.concat(Arrays.stream(names).map(name -> col(name)), Arrays.stream(further))
        .toArray(Column[]::new);
  }
}
