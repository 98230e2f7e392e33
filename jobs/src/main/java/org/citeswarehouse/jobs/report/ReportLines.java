package org.citeswarehouse.jobs.report;

import static java.util.Map.entry;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.ReportTables;

/** Quantities of lines and years in the columns of the upload layout. */
final class ReportLines {

  private static final Column IMPORTS = col("direction").equalTo("I");
  private static final Column OWN_IMPORT_PERMIT = col("permit_type").equalTo("I");
  private static final Column FROM_THE_SEA = coalesce(col("type_other").equalTo("IFS"), lit(false));

  private ReportLines() {}

  /** Direction of the report that a line belongs to. */
  static Column direction() {
    return when(IMPORTS, "imports").otherwise("exports");
  }

  /**
   * Rows of {@code annual_report_lines}.
   *
   * @param rows columns of {@code reconciliation}, those of the permit, and {@code report_year},
   *     {@code quantity}, {@code foreign_numbers}
   */
  static Dataset<Row> of(Dataset<Row> rows, Basis basis) {
    Column exporter =
        when(IMPORTS, col("partner_country"))
            .otherwise(coalesce(col("export_country"), col("issuing_country")));
    Column elsewhere = col("origin_country").notEqual(exporter);
    Dataset<Row> lines =
        rows.withColumns(
            Map.ofEntries(
                entry("basis", lit(basis.word())),
                entry("species_name", col(ReportedNames.NAME)),
                entry("term_code", col("term")),
                entry("unit_code", col("unit")),
                entry("trading_partner", col("partner_country")),
                entry("country_of_origin", when(elsewhere, col("origin_country"))),
                entry("origin_permit", when(elsewhere, col("origin_permit_no"))),
                entry("import_permit", when(OWN_IMPORT_PERMIT, col("permit_no"))),
                entry("export_permit", exportPermit()),
                entry("ifs_permit", when(FROM_THE_SEA, col("permit_no"))),
                entry("purpose_code", col("purpose")),
                entry("source_code", col("source")),
                entry("year", col("report_year")),
                entry("remarks", Remarks.of()),
                entry("direction", direction())));
    return TableSchemas.conform(lines, ReportTables.ANNUAL_REPORT_LINES);
  }

  /** The document's own number; on an import permit, the foreign ones cited beside it. */
  private static Column exportPermit() {
    return when(
            OWN_IMPORT_PERMIT,
            coalesce(nullif(col("foreign_numbers"), lit("")), col("partner_permit_no")))
        .when(FROM_THE_SEA, lit(null).cast("string"))
        .otherwise(col("permit_no"));
  }
}
