package org.citeswarehouse.jobs.report;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.reconcile.ItemFinding;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.table.ReportTables;

/** What a report leaves out, flags or waits for. Source: contract section 6. */
final class ReportChecks {

  private ReportChecks() {}

  /** Lines that a report on what crossed flags. */
  static Dataset<Row> flagged(Dataset<Row> reported) {
    Column codes =
        array(
            when(in(State.VOID_USED), CheckCode.VOID_USED.name()),
            when(in(State.OVER_USED), CheckCode.OVER_USED.name()),
            when(col("findings").isNotNull(), CheckCode.FINDINGS.name()),
            when(col(AppendixOfTrade.OF_PERMIT).isNotNull(), CheckCode.APPENDIX_CHANGED.name()));
    return ofLines(
        reported.withColumn("check_code", explode(array_compact(codes))), Basis.ACTUAL, true);
  }

  /**
   * Lines whose remarks say that the shipment was seized, on both bases. Those of source I stand in
   * the report: goods once seized moved on lawfully.
   */
  static Dataset<Row> seized(Dataset<Row> lines) {
    Dataset<Row> rows =
        lines
            .where(Seizures.TOLD)
            .withColumn("check_code", lit(CheckCode.SEIZED.name()))
            .withColumn("reported", not(Seizures.SEIZED));
    Dataset<Row> actual =
        rows.withColumn("report_year", coalesce(col("trade_year"), year(col("issue_date"))));
    Dataset<Row> issued = rows.withColumn("report_year", year(col("issue_date")));
    return told(actual, Basis.ACTUAL).unionByName(told(issued, Basis.ISSUED));
  }

  /**
   * Lines that a report on what crossed leaves out: in the year of crossing, else of issue. An
   * unused line is not covered in the years of which evidence lacks, and only in these: no other
   * report could hold a crossing that nobody told of.
   */
  static Dataset<Row> leftOut(Dataset<Row> lines) {
    Dataset<Row> rows =
        lines
            .where(
                in(State.UNUSED)
                    .or(in(State.OPEN))
                    .or(in(State.CANCELLED))
                    .or(in(State.INCOMPARABLE))
                    .or(in(State.VOID_USED).and(col("traded_quantity").equalTo(0))))
            .withColumn("years_not_covered", when(in(State.UNUSED), yearsNotCovered()))
            .withColumn("report_year", explode(years()))
            .withColumn(
                "check_code",
                when(
                        array_contains(col("years_not_covered"), col("report_year")),
                        CheckCode.UNUSED_NOT_COVERED.name())
                    .otherwise(col("state")));
    return ofLines(rows, Basis.ACTUAL, false);
  }

  /**
   * Void and over-used lines that no row of the report shows, because import permits tell all their
   * crossings: what is wrong with them is flagged nevertheless.
   *
   * @param reported rows of the report on what crossed
   */
  static Dataset<Row> toldElsewhere(Dataset<Row> lines, Dataset<Row> reported) {
    Dataset<Row> rows =
        lines
            .where(in(State.VOID_USED).or(in(State.OVER_USED)))
            .where(col("traded_quantity").gt(0))
            .join(reported, ReportedCrossings.LINE, "left_anti")
            .withColumn("check_code", col("state"))
            .withColumn("report_year", coalesce(col("trade_year"), year(col("issue_date"))));
    return ofLines(rows, Basis.ACTUAL, false);
  }

  /** Void lines that a report on what was issued leaves out. */
  static Dataset<Row> leftOutOfIssued(Dataset<Row> lines) {
    Dataset<Row> rows =
        lines
            .withColumn("check_code", lit(CheckCode.CANCELLED.name()))
            .withColumn("report_year", year(col("issue_date")));
    return ofLines(rows, Basis.ISSUED, false);
  }

  /**
   * Customs items that a report lacks: arrivals on documents in no register, which somebody has to
   * decide on, and items whose line cannot be told.
   *
   * @param matches rows of {@code matches}
   * @param lines rows of {@code reconciliation}, for the day at which the Party's lines are judged
   */
  static Dataset<Row> ofItems(Dataset<Row> matches, Dataset<Row> lines) {
    Dataset<Row> judged = lines.groupBy("party").agg(max("as_of").as("as_of"));
    Column arrival =
        col("flow").equalTo("I").and(col("finding").equalTo(ItemFinding.PERMIT_UNKNOWN.name()));
    Column undecided = col("finding").equalTo(ItemFinding.LINE_UNDECIDED.name());
    Dataset<Row> rows =
        matches
            .join(judged, new String[] {"party"}, "left")
            .where(coalesce(col("registration_date").leq(col("as_of")), lit(true)))
            .withColumn(
                "check_code",
                when(arrival, CheckCode.ARRIVAL_WITHOUT_DOCUMENT.name())
                    .when(undecided, CheckCode.LINE_UNDECIDED.name()))
            .where(col("check_code").isNotNull())
            .withColumns(
                Map.ofEntries(
                    entry("report_year", year(col("registration_date"))),
                    entry(
                        "direction",
                        when(col("flow").equalTo("I"), "imports").otherwise("exports")),
                    entry("permit_no", col("reference")),
                    entry("scientific_name", col("goods_description")),
                    entry("appendix", text()),
                    entry("term", text()),
                    entry("unit", text()),
                    entry("findings", text()),
                    entry("issued_quantity", lit(null).cast("decimal(38,15)")),
                    entry("traded_quantity", lit(null).cast("decimal(38,15)")),
                    entry("reported", lit(false))));
    return forEachBasis(rows);
  }

  private static Dataset<Row> forEachBasis(Dataset<Row> rows) {
    Column bases =
        array(Arrays.stream(Basis.values()).map(b -> lit(b.word())).toArray(Column[]::new));
    return conform(rows.withColumn("basis", explode(bases)));
  }

  private static Dataset<Row> ofLines(Dataset<Row> rows, Basis basis, boolean reported) {
    return told(rows.withColumn("reported", lit(reported)), basis);
  }

  /** Rows that have {@code reported}, {@code check_code} and {@code report_year}. */
  static Dataset<Row> told(Dataset<Row> rows, Basis basis) {
    return conform(
        rows.withColumns(
            Map.of(
                "basis", lit(basis.word()),
                "direction", ReportLines.direction(),
                "declaration_country", text(),
                "declaration_no", text(),
                "item_no", lit(null).cast("int"))));
  }

  private static Dataset<Row> conform(Dataset<Row> rows) {
    Object[] blocking =
        Arrays.stream(CheckCode.values()).filter(CheckCode::blocks).map(Enum::name).toArray();
    return TableSchemas.conform(
        rows.withColumn(
            "blocks", col("check_code").isin(blocking).and(col("accepted_by").isNull())),
        ReportTables.ANNUAL_REPORT_CHECKS);
  }

  /** No evidence is not no trade: years of the months of which some was not delivered. */
  private static Column yearsNotCovered() {
    return transform(split(col("coverage_gaps"), ";"), m -> substring(m, 1, 4).cast("int"));
  }

  /** The year of crossing, else of issue, and those not covered. */
  private static Column years() {
    Column own = array(coalesce(col("trade_year"), year(col("issue_date"))));
    return coalesce(array_union(own, col("years_not_covered")), own);
  }

  private static Column in(State state) {
    return col("state").equalTo(state.name());
  }

  private static Column text() {
    return lit(null).cast("string");
  }
}
