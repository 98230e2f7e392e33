package org.citeswarehouse.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.jobs.correction.CorrectionReport;
import org.citeswarehouse.jobs.warehouse.RowCounts;

/**
 * Report of an ingest run. Source: contract section 1.
 *
 * @param runId the run; null where nothing was new and no run was needed
 * @param kind kind of the files
 * @param files what became of each file
 * @param issues problems by code, severity and column, with the number of rows
 * @param tableVersions version of each table after the run
 * @param correction how the file differs from the one it replaces; null where it replaces none
 */
public record IngestReport(
    String runId,
    String kind,
    List<FileReport> files,
    List<IssueCount> issues,
    Map<String, Long> tableVersions,
    CorrectionReport correction) {

  /** A report of files that replace none. */
  IngestReport(
      String runId,
      String kind,
      List<FileReport> files,
      List<IssueCount> issues,
      Map<String, Long> tableVersions) {
    this(runId, kind, files, issues, tableVersions, null);
  }

  /**
   * How many rows have a problem.
   *
   * @param code what is wrong
   * @param severity what it does to the row
   * @param column where it stands
   * @param count number of rows
   */
  public record IssueCount(String code, String severity, String column, long count) {}

  /** The same with the versions that are current once the run itself is on record. */
  IngestReport at(Map<String, Long> versions) {
    return new IngestReport(runId, kind, files, issues, versions, correction);
  }

  /** The same after files that were dealt with before. */
  IngestReport after(List<FileReport> earlier) {
    List<FileReport> all = new ArrayList<>(earlier);
    all.addAll(files);
    return new IngestReport(runId, kind, all, issues, tableVersions, correction);
  }

  /** The same with how the file differs from the one it replaces. */
  IngestReport with(CorrectionReport differences) {
    return new IngestReport(runId, kind, files, issues, tableVersions, differences);
  }

  /** What is to be told of messages, all files together, with how often it holds. */
  public Map<String, Long> told() {
    Map<String, Long> all = new TreeMap<>();
    files.forEach(f -> f.told().forEach((what, count) -> all.merge(what, count, Long::sum)));
    return all;
  }

  /** All files together. */
  public RowCounts counts() {
    return files.stream().map(FileReport::counts).reduce(RowCounts.NONE, RowCounts::plus);
  }
}
