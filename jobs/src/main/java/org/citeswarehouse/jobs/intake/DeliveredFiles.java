package org.citeswarehouse.jobs.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.HowRead;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.mapping.Replacements;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * The files of one kind that a run takes in, and what is written and told of them whatever becomes
 * of their rows.
 *
 * @param request what was asked
 * @param release release of shipments; null for other kinds
 * @param deliveries the files
 * @param replaced the row of {@code files} of the file that the only one corrects, or null
 * @param runId the run
 */
record DeliveredFiles(
    IngestRequest request, String release, List<Delivery> deliveries, Row replaced, String runId) {

  /** The same with what is known of the files by now. */
  DeliveredFiles with(List<Delivery> known) {
    return new DeliveredFiles(request, release, known, replaced, runId);
  }

  InputKind kind() {
    return deliveries.get(0).scan().kind();
  }

  /** Rows of all of them, as far as their scans counted them. */
  long rows() {
    return deliveries.stream().mapToLong(d -> d.scan().rows()).sum();
  }

  /** What the rows of each are checked with, by SHA-256. */
  Map<String, CheckContext> contexts(FilesInForce files) {
    ValidityLimits limits = ValidityLimits.standard();
    Replacements codes = NationalCodes.of(kind(), request.party(), files);
    Map<String, CheckContext> contexts = new HashMap<>();
    // Thousands of messages share one context, which every task carries.
    Map<FileProfile, CheckContext> byProfile = new HashMap<>();
    for (Delivery delivery : deliveries) {
      contexts.put(
          delivery.landed().sha256(),
          byProfile.computeIfAbsent(
              delivery.scan().profile(),
              profile ->
                  new CheckContext(
                      request.party(),
                      profile,
                      request.today(),
                      limits,
                      request.reported(),
                      codes)));
    }
    return contexts;
  }

  /** What is told once of a table, as warnings of the first row it concerns. */
  Dataset<Row> notes(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      for (FileNote note : delivery.scan().notes()) {
        Issue issue = note.issue();
        rows.add(
            RowFactory.create(
                request.party(),
                runId,
                delivery.landed().name(),
                note.sheet(),
                note.row(),
                issue.column(),
                issue.value(),
                issue.code().name(),
                issue.code().severity().name(),
                issue.message(Locale.ENGLISH),
                issue.suggestion(Locale.ENGLISH),
                kind().word(),
                delivery.landed().sha256()));
      }
    }
    return spark.createDataFrame(rows, TableSchemas.of(RegisterTables.ROW_ISSUES));
  }

  /**
   * Rows of {@code files}.
   *
   * @param lastSequence number of the last file that was there before
   * @param counts what became of their rows, by SHA-256; none before that is known
   */
  List<Row> rows(int lastSequence, Map<String, RowCounts> counts) {
    List<Row> rows = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      RowCounts count = counts.get(delivery.landed().sha256());
      rows.add(
          row(
              runId,
              delivery.landed().sha256(),
              kind().word(),
              request.party(),
              delivery.landed().name(),
              delivery.landed().bytes(),
              delivery.landed().landedAt(),
              String.join(";", delivery.encodings()),
              release,
              replaced == null ? null : replaced.getAs("sha256"),
              replaced == null ? lastSequence + rows.size() + 1 : replaced.getAs("sequence"),
              delivery.scan().rows(),
              count == null ? null : count.accepted(),
              count == null ? null : count.held(),
              count == null ? null : count.rejected(),
              new HowRead(delivery.scan().profile(), request.reported()).json()));
    }
    return rows;
  }

  /** What is told of each file. */
  List<FileReport> reports(Map<String, RowCounts> counts) {
    return deliveries.stream()
        .map(
            delivery ->
                new FileReport(
                    delivery.landed().name(),
                    delivery.landed().sha256(),
                    delivery.landed().bytes(),
                    counts.get(delivery.landed().sha256()),
                    delivery.encodings(),
                    null,
                    delivery.scan().told(),
                    delivery.headings()))
        .toList();
  }

  /** With its schema, since these rows are asked by name before they are in a table. */
  private static Row row(Object... values) {
    return new GenericRowWithSchema(values, TableSchemas.of(OperationTables.FILES));
  }
}
