package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.year;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.reconcile.ReconciliationResult;
import org.citeswarehouse.jobs.register.Withdrawn;
import org.citeswarehouse.jobs.schema.CutPlan;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/** Makes annual reports from what was reconciled. Source: contract section 6. */
public final class AnnualReport {

  /** What no report asks of a line; kept, it would be half of every row. */
  private static final String[] NOT_ASKED = {
    "class",
    "order",
    "family",
    "genus",
    "valid_until",
    "as_of",
    "evidence",
    "balance",
    "tolerance",
    "crossings",
    "deferred_until",
    "consignments",
    "permit_consignments",
    "replacement_permit_no",
    "replacement_status",
    "estimated_quantity",
    "estimate_source",
    "run_id",
    "file_sha256",
    "file",
    "sheet",
    "row"
  };

  private AnnualReport() {}

  /**
   * Lines and checks of every year, on both bases and in both directions. What crossed by year
   * feeds both and is kept.
   */
  public static AnnualReportResult of(ReconciledRegister reconciled) {
    ReconciliationResult result = reconciled.result();
    Dataset<Row> permitLines = reconciled.register().permitLines();
    Dataset<Row> all =
        CutPlan.of(
            ReportedNames.in(
                ReplacedNumbers.beside(
                    Seizures.marked(withPermit(result.reconciliation(), permitLines)), permitLines),
                reconciled.taxa()));
    Dataset<Row> lines = all.where(not(Seizures.SEIZED));
    Certificates certificates = new Certificates(reconciled.manyCrossings());
    Dataset<Row> byCrossing = lines.where(not(certificates.apart()));
    Dataset<Row> apart = lines.where(certificates.apart());
    ReportedCrossings crossings = new ReportedCrossings(result.crossings(), lines);
    ForeignNumbers numbers = new ForeignNumbers(result.crossings());
    Dataset<Row> actual =
        CutPlan.of(
            AppendixOfTrade.of(actual(byCrossing, crossings, numbers), reconciled.listings()));
    Dataset<Row> standing =
        lines.where(Withdrawn.DOCUMENT.equalTo(false)).where(not(certificates.leftOut()));
    Dataset<Row> within = CutPlan.of(crossings.issuedWithin(standing));
    Dataset<Row> issued = standing.join(within, ReportedCrossings.LINE, "left_anti");
    return new AnnualReportResult(
        ReportLines.of(actual, Basis.ACTUAL)
            .unionByName(
                ReportLines.of(
                    issued(apart.where(not(certificates.leftOut())), numbers), Basis.ACTUAL))
            .unionByName(ReportLines.of(issued(issued, numbers), Basis.ISSUED)),
        ReportChecks.flagged(actual)
            .unionByName(ReportChecks.seized(all))
            .unionByName(certificates.checks(apart))
            .unionByName(ReportChecks.leftOut(byCrossing, crossings.years()))
            .unionByName(ReportChecks.notConverted(byCrossing, crossings.notConverted()))
            .unionByName(ReportChecks.toldElsewhere(byCrossing, actual))
            .unionByName(
                ReportChecks.toldByImportPermit(
                    byCrossing.join(crossings.toldByImportPermits(), ReportedCrossings.LINE),
                    standing.join(within, ReportedCrossings.LINE)))
            .unionByName(ReportChecks.leftOutOfIssued(lines.where(Withdrawn.DOCUMENT)))
            .unionByName(
                ItemChecks.of(
                    result.matches(),
                    reconciled.register().customsItems(),
                    result.reconciliation())));
  }

  /** The same as tables. */
  public static Map<Table, Dataset<Row>> tables(ReconciledRegister reconciled) {
    AnnualReportResult report = of(reconciled);
    return Map.of(
        ReportTables.ANNUAL_REPORT_LINES, report.lines(),
        ReportTables.ANNUAL_REPORT_CHECKS, report.checks());
  }

  private static Dataset<Row> withPermit(Dataset<Row> reconciliation, Dataset<Row> permitLines) {
    return reconciliation
        .drop(NOT_ASKED)
        .join(
            permitLines.select(
                col("party"),
                col("issuing_country"),
                col("permit_no"),
                col("line_no"),
                col("permit_key"),
                col("export_country"),
                col("origin_permit_no"),
                col("partner_permit_no"),
                col("replaced_by"),
                col("description"),
                col("marks"),
                col("acquisition_date"),
                col("remarks").as("permit_remarks")),
            ReportedCrossings.LINE)
        .withColumn(AppendixOfTrade.OF_PERMIT, lit(null).cast("string"));
  }

  /** What crossed, by year. What does not convert into the permit's unit is left out. */
  private static Dataset<Row> actual(
      Dataset<Row> lines, ReportedCrossings crossings, ForeignNumbers numbers) {
    String[] lineAndYear = {"party", "issuing_country", "permit_no", "line_no", "report_year"};
    return lines
        .where(col("state").notEqual(State.INCOMPARABLE.name()))
        .join(crossings.byYear().where(col("quantity").gt(0)), ReportedCrossings.LINE)
        .join(numbers.byYear(), lineAndYear, "left")
        .join(numbers.ofAnyYear(), ReportedCrossings.LINE, "left")
        .withColumn("foreign_numbers", coalesce(col("numbers_of_year"), col("numbers_of_any")));
  }

  private static Dataset<Row> issued(Dataset<Row> lines, ForeignNumbers numbers) {
    return lines
        .where(col("issue_date").isNotNull())
        .withColumn("quantity", col("issued_quantity"))
        .withColumn("report_year", year(col("issue_date")))
        .join(numbers.ofAnyYear(), ReportedCrossings.LINE, "left")
        .withColumn("foreign_numbers", col("numbers_of_any"));
  }
}
