package org.citeswarehouse.jobs.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.OperationTables;

/**
 * One run. What it writes becomes current, all tables at once, when {@link #finish} appends its row
 * to {@code runs} (docs/adr/0003).
 */
public final class Run {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SparkSession spark;
  private final TableStore tables;
  private final String command;
  private final String arguments;
  private final Instant started;
  private final String id;
  private final Map<String, Long> versionsRead;

  /**
   * A run after another one.
   *
   * @param last identifier of the last finished run; blank where there is none. The new one is
   *     later even where the clock was set back, since the greatest identifier is the current run.
   */
  Run(SparkSession spark, TableStore tables, String last, String command, String arguments) {
    this.spark = spark;
    this.tables = tables;
    this.command = command;
    this.arguments = arguments;
    this.started = Instant.now();
    this.id = after(last, started) + "-" + UUID.randomUUID().toString().substring(0, 8);
    this.versionsRead = tables.versions();
  }

  static String after(String last, Instant started) {
    String now = SORTABLE.format(started);
    String before = last.isEmpty() ? "" : last.substring(0, last.lastIndexOf('-'));
    return now.compareTo(before) > 0
        ? now
        : SORTABLE.format(SORTABLE.parse(before, Instant::from).plusMillis(1));
  }

  /** Identifier, sortable by time. */
  public String id() {
    return id;
  }

  /** When it began. */
  public Instant started() {
    return started;
  }

  /** The session it works with. */
  public SparkSession spark() {
    return spark;
  }

  /** The tables as this run sees them. */
  public TableStore tables() {
    return tables;
  }

  /** The same for a run that reports nothing. */
  public void finish(String party, LocalDate asOf, RowCounts counts, Map<String, Long> timings) {
    finish(party, asOf, null, counts, timings);
  }

  /**
   * Makes everything the run wrote current, and lets go of what Spark kept for it.
   *
   * @param party the Party it was for; null for all
   * @param asOf day at which states were judged; null for ingest
   * @param manyCrossings how documents on which goods cross many times were reported; null for runs
   *     that report nothing
   * @param counts rows read, accepted, held and rejected
   * @param timings milliseconds by stage
   */
  public void finish(
      String party,
      LocalDate asOf,
      ManyCrossingsTreatment manyCrossings,
      RowCounts counts,
      Map<String, Long> timings) {
    Map<String, Long> written = new TreeMap<>(tables.versions());
    written.remove(OperationTables.RUNS.name());
    Row row =
        RowFactory.create(
            id,
            command,
            arguments,
            party,
            asOf,
            started,
            Instant.now(),
            counts.read(),
            counts.accepted(),
            counts.held(),
            counts.rejected(),
            !written.equals(withoutRuns(versionsRead)),
            withoutRuns(versionsRead),
            written,
            timings,
            Program.FINGERPRINT,
            manyCrossings == null ? null : manyCrossings.word());
    tables.append(
        OperationTables.RUNS,
        spark.createDataFrame(List.of(row), TableSchemas.of(OperationTables.RUNS)));
    spark.catalog().clearCache();
  }

  private static Map<String, Long> withoutRuns(Map<String, Long> versions) {
    Map<String, Long> others = new TreeMap<>(versions);
    others.remove(OperationTables.RUNS.name());
    return others;
  }
}
