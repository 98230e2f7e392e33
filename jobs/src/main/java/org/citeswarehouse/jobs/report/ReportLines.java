package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

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
        rows.withColumn("basis", lit(basis.word()))
            .withColumn("species_name", col("scientific_name"))
            .withColumn("term_code", col("term"))
            .withColumn("unit_code", col("unit"))
            .withColumn("trading_partner", col("partner_country"))
            .withColumn("country_of_origin", when(elsewhere, col("origin_country")))
            .withColumn("origin_permit", when(elsewhere, col("origin_permit_no")))
            .withColumn("import_permit", when(OWN_IMPORT_PERMIT, col("permit_no")))
            .withColumn("export_permit", exportPermit())
            .withColumn("ifs_permit", when(FROM_THE_SEA, col("permit_no")))
            .withColumn("purpose_code", col("purpose"))
            .withColumn("source_code", col("source"))
            .withColumn("year", col("report_year"))
            .withColumn("remarks", Remarks.of())
            .withColumn("direction", direction());
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
