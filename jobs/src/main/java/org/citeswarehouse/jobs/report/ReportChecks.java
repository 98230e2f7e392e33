package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.Withdrawn;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.report.CheckCode;
import org.citeswarehouse.model.table.ReportTables;

/** What a report leaves out, flags or waits for. Source: contract section 6. */
final class ReportChecks {

  /** Quantity at stake; {@link #STAKE_UNIT} where it is not in the unit of the line. */
  static final String STAKE = "stake_quantity";

  static final String STAKE_UNIT = "stake_unit";

  /** False where a record of a code that blocks leaves the report as it is. */
  private static final String ASKS = "asks";

  /** What crossed beyond what was permitted. */
  private static final Column EXCESS = col("traded_quantity").minus(col("issued_quantity"));

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
        reported
            .withColumn("check_code", explode(array_compact(codes)))
            .withColumn(
                STAKE,
                when(
                        col("check_code").equalTo(CheckCode.OVER_USED.name()),
                        least(col("quantity"), EXCESS))
                    .otherwise(col("quantity"))),
        Basis.ACTUAL,
        true);
  }

  /**
   * Lines whose remarks say that the shipment was seized, on both bases. Those of source I stand in
   * the report: goods once seized moved on lawfully; and so do those of which an officer said what
   * crossed. What words in a remark leave out of a report, somebody has to confirm.
   */
  static Dataset<Row> seized(Dataset<Row> lines) {
    Dataset<Row> rows =
        lines
            .where(Seizures.TOLD)
            .withColumn("check_code", lit(CheckCode.SEIZED.name()))
            .withColumn("reported", not(Seizures.SEIZED))
            .withColumn(
                STAKE,
                when(col("traded_quantity").gt(0), col("traded_quantity"))
                    .otherwise(col("issued_quantity")));
    Dataset<Row> actual =
        rows.withColumn("report_year", coalesce(col("trade_year"), year(col("issue_date"))))
            .withColumn(ASKS, Seizures.SEIZED.and(col("traded_quantity").gt(0)));
    Dataset<Row> issued =
        rows.withColumn("report_year", year(col("issue_date")))
            .withColumn(ASKS, Seizures.SEIZED.and(not(Withdrawn.DOCUMENT)));
    return told(actual, Basis.ACTUAL).unionByName(told(issued, Basis.ISSUED));
  }

  /**
   * Lines that a report on what crossed leaves out: in each year of crossing, else of issue. A line
   * on which nothing is known to have crossed is not covered in the years of which evidence lacks,
   * and only in these: no other report could hold a crossing that nobody told of.
   *
   * @param crossingYears years in which anything crossed, as {@code crossing_year}
   */
  static Dataset<Row> leftOut(Dataset<Row> lines, Dataset<Row> crossingYears) {
    Dataset<Row> crossed =
        crossingYears
            .groupBy(columns(ReportedCrossings.LINE))
            .agg(collect_set("crossing_year").as("crossing_years"));
    Dataset<Row> rows =
        lines
            .where(
                in(State.UNUSED)
                    .or(in(State.OPEN))
                    .or(in(State.CANCELLED))
                    .or(in(State.INCOMPARABLE))
                    .or(in(State.VOID_USED).and(col("traded_quantity").equalTo(0))))
            .join(crossed, ReportedCrossings.LINE, "left")
            .withColumn(
                "years_not_covered", when(in(State.UNUSED).or(in(State.OPEN)), yearsNotCovered()))
            .withColumn(STAKE, col("issued_quantity"))
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
            .withColumn(STAKE, when(in(State.OVER_USED), EXCESS).otherwise(col("traded_quantity")))
            .withColumn("report_year", coalesce(col("trade_year"), year(col("issue_date"))));
    return ofLines(rows, Basis.ACTUAL, false);
  }

  /**
   * Lines of which something crossed in a unit that says nothing of the permit's, beside what does
   * convert: the report holds less than what crossed.
   *
   * @param years lines and years of such crossings, as {@code crossing_year}
   */
  static Dataset<Row> notConverted(Dataset<Row> lines, Dataset<Row> years) {
    Dataset<Row> rows =
        lines
            .where(col("traded_quantity").gt(0))
            .join(years, ReportedCrossings.LINE)
            .withColumn("check_code", lit(CheckCode.PARTLY_INCOMPARABLE.name()))
            .withColumn("report_year", col("crossing_year"));
    return ofLines(rows, Basis.ACTUAL, true);
  }

  /**
   * Foreign documents that own import permits tell.
   *
   * @param actual lines and years with the {@code quantity} that is told so, and {@code told_by}
   * @param issued lines that a report of permits issued leaves out for that, with {@code told_by}
   */
  static Dataset<Row> toldByImportPermit(Dataset<Row> actual, Dataset<Row> issued) {
    Column code = lit(CheckCode.TOLD_BY_IMPORT_PERMIT.name());
    return ofLines(
            actual.withColumn("check_code", code).withColumn(STAKE, col("quantity")),
            Basis.ACTUAL,
            false)
        .unionByName(
            ofLines(
                issued
                    .withColumn("check_code", code)
                    .withColumn("report_year", year(col("issue_date")))
                    .withColumn(STAKE, col("issued_quantity")),
                Basis.ISSUED,
                false));
  }

  /** Void lines that a report on what was issued leaves out. */
  static Dataset<Row> leftOutOfIssued(Dataset<Row> lines) {
    Dataset<Row> rows =
        lines
            .withColumn("check_code", lit(CheckCode.CANCELLED.name()))
            .withColumn(STAKE, col("issued_quantity"))
            .withColumn("report_year", year(col("issue_date")));
    return ofLines(rows, Basis.ISSUED, false);
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

  /**
   * Rows of {@code annual_report_checks}. Where nothing is said of what is at stake, it is not
   * known; where nothing is said of {@link #ASKS}, the code decides.
   */
  static Dataset<Row> conform(Dataset<Row> rows) {
    Object[] blocking =
        Arrays.stream(CheckCode.values()).filter(CheckCode::blocks).map(Enum::name).toArray();
    Column blocks = col("check_code").isin(blocking).and(col("accepted_by").isNull());
    List<String> given = Arrays.asList(rows.columns());
    Dataset<Row> complete =
        rows.withColumn("blocks", given.contains(ASKS) ? blocks.and(col(ASKS)) : blocks)
            .withColumn(
                STAKE, given.contains(STAKE) ? col(STAKE) : lit(null).cast("decimal(38,15)"));
    return TableSchemas.conform(
        complete
            .withColumn(
                STAKE_UNIT,
                given.contains(STAKE_UNIT)
                    ? col(STAKE_UNIT)
                    : when(col(STAKE).isNotNull(), col("unit")))
            .withColumn("told_by", given.contains("told_by") ? col("told_by") : text()),
        ReportTables.ANNUAL_REPORT_CHECKS);
  }

  /** No evidence is not no trade: years of the months of which some was not delivered. */
  private static Column yearsNotCovered() {
    return transform(split(col("coverage_gaps"), ";"), m -> substring(m, 1, 4).cast("int"));
  }

  /** The years of crossing, else of issue, and those not covered. */
  private static Column years() {
    Column own =
        coalesce(
            when(in(State.INCOMPARABLE).or(in(State.VOID_USED)), col("crossing_years")),
            array(coalesce(col("trade_year"), year(col("issue_date")))));
    return coalesce(array_union(own, col("years_not_covered")), own);
  }

  private static Column in(State state) {
    return col("state").equalTo(state.name());
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column text() {
    return lit(null).cast("string");
  }
}
