package org.citeswarehouse.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.issue.Severity;

/**
 * What became of rows that were checked again, or would become of them.
 *
 * @param files counts by file
 * @param issues problems the rows have now, by code, severity and column
 */
public record RecheckReport(List<OfFile> files, List<IngestReport.IssueCount> issues) {

  /**
   * Rows of one file.
   *
   * @param name name as received
   * @param sha256 SHA-256 of its bytes
   * @param counts what became of the rows
   */
  public record OfFile(String name, String sha256, RowCounts counts) {}

  /** Keeps the lists unchangeable. */
  public RecheckReport {
    files = List.copyOf(files);
    issues = List.copyOf(issues);
  }

  /** All files together. */
  public RowCounts counts() {
    return files.stream().map(OfFile::counts).reduce(RowCounts.NONE, RowCounts::plus);
  }

  /** Both together. */
  public RecheckReport plus(RecheckReport other) {
    List<OfFile> allFiles = new ArrayList<>(files);
    allFiles.addAll(other.files);
    List<IngestReport.IssueCount> allIssues = new ArrayList<>(issues);
    allIssues.addAll(other.issues);
    return new RecheckReport(allFiles, allIssues);
  }

  /** Nothing was checked. */
  public static RecheckReport none() {
    return new RecheckReport(List.of(), List.of());
  }

  static RecheckReport of(
      Map<String, RowCounts> counts,
      Map<String, String> names,
      List<IngestReport.IssueCount> issues) {
    return new RecheckReport(
        counts.entrySet().stream()
            .map(e -> new OfFile(names.get(e.getKey()), e.getKey(), e.getValue()))
            .sorted(Comparator.comparing(OfFile::name).thenComparing(OfFile::sha256))
            .toList(),
        issues);
  }

  /** What checked rows would come to. */
  static RecheckReport of(
      Map<String, Long> rows, Map<String, String> names, Dataset<Row> typed, Dataset<Row> issues) {
    Map<String, Long> accepted = byFile(typed.groupBy("file_sha256").agg(count(lit(1))));
    Dataset<Row> stopped =
        issues
            .filter(col("severity").notEqual(Severity.WARNING.name()))
            .groupBy("file_sha256", "sheet", "row")
            .agg(
                max(when(col("severity").equalTo(Severity.REJECTED.name()), 1).otherwise(0))
                    .as("no"));
    Map<String, Long> rejected =
        byFile(stopped.filter("no = 1").groupBy("file_sha256").agg(count(lit(1))));
    Map<String, Long> held =
        byFile(stopped.filter("no = 0").groupBy("file_sha256").agg(count(lit(1))));
    Map<String, RowCounts> counts = new HashMap<>();
    rows.forEach(
        (sha256, read) ->
            counts.put(
                sha256,
                new RowCounts(
                    read,
                    accepted.getOrDefault(sha256, 0L),
                    held.getOrDefault(sha256, 0L),
                    rejected.getOrDefault(sha256, 0L))));
    return of(counts, names, RunCounts.issues(issues));
  }

  private static Map<String, Long> byFile(Dataset<Row> counted) {
    Map<String, Long> counts = new HashMap<>();
    counted.collectAsList().forEach(r -> counts.put(r.getString(0), r.getLong(1)));
    return counts;
  }
}
