package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bigint;
import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.counts;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;
import static org.citeswarehouse.model.table.Column.timestamp;

import java.util.List;

/** What the warehouse knows of itself. */
public final class OperationTables {

  /** Files landed, with their counts. */
  public static final Table FILES =
      new Table(
          "files",
          Layer.OPERATIONS,
          "A file as received.",
          List.of(
              text("run_id", "The run that landed it."),
              text("sha256", "SHA-256 of its bytes."),
              text("kind", "Kind of the file."),
              text("party", "The Party whose file it is; blank for files of no Party."),
              text("name", "Name as received."),
              bigint("bytes", "Length in bytes."),
              timestamp("landed_at", "When it was landed."),
              text(
                  "encoding",
                  "How its bytes were read as text; windows-1252 is a guess. Several joined by ;."),
              text("release", "Release, for shipments."),
              text(
                  "replaces",
                  "SHA-256 of the file it corrects, whose rows are out of force since then."),
              integer(
                  "sequence",
                  "Order of landing within the warehouse, from 1; a corrected version has the place"
                      + " of the file it replaces."),
              bigint("rows_read", "Rows below the header, counted while reading the file."),
              bigint("rows_accepted", "Rows that went into the tables, counted there."),
              bigint("rows_held", "Rows held when it was landed, counted from the problems."),
              bigint("rows_rejected", "Rows rejected, counted from the problems."),
              text(
                  "how_read",
                  "How its dates and numbers were read, and what was said of it, as JSON; rows that"
                      + " are checked again are read so.")),
          List.of("sha256", "kind", "party"),
          List.of(),
          List.of("sequence"));

  /** Runs; a row here is what makes a run's tables the current ones. */
  public static final Table RUNS =
      new Table(
          "runs",
          Layer.OPERATIONS,
          "A finished run; writing it makes what the run wrote current, all at once.",
          List.of(
              text("run_id", "Identifier, sortable by time."),
              text("command", "ingest, build, decide or fix."),
              text("arguments", "Arguments as given."),
              text("party", "The Party it was for; blank for all."),
              date("as_of", "Day at which states were judged; blank for ingest."),
              timestamp("started_at", "Start."),
              timestamp("finished_at", "End."),
              bigint("rows_read", "Rows read."),
              bigint("rows_accepted", "Rows accepted."),
              bigint("rows_held", "Rows held."),
              bigint("rows_rejected", "Rows rejected."),
              bool("changed", "Whether any table changed."),
              counts("versions_read", "", "Version of each table before the run."),
              counts("versions_written", "", "Version of each table after the run."),
              counts("timings", "ms", "Time of each stage."),
              text("program", "Hash of the program that ran; another program builds again."),
              text(
                  "many_crossings",
                  "How a build reports documents on which goods cross many times: once, issue or"
                      + " none. Blank for other runs, and for builds before there was a choice.")),
          List.of("run_id"),
          List.of(),
          List.of("started_at"));

  /** How a corrected version of a file differs from the file it replaced. docs/adr/0026. */
  public static final Table CORRECTIONS =
      new Table(
          "corrections",
          Layer.OPERATIONS,
          "A difference between a file and its corrected version: a cell, a row, or a decision that"
              + " lost what it was about.",
          List.of(
              text("party", "The Party whose files they are."),
              text("kind", "Kind of the files."),
              text("run_id", "The run that landed the corrected version."),
              text("replaced_sha256", "SHA-256 of the file replaced."),
              text("sha256", "SHA-256 of the corrected version."),
              text("change", "ADDED, CHANGED, REMOVED, or DECISION_WITHOUT_SUBJECT."),
              text("key", "What the row is about: the columns that tell it from others."),
              text("column", "Column that changed; blank for rows as a whole."),
              text("before", "Value before, as read; the decision for one without subject."),
              text("after", "Value after, as read."),
              bigint("row_before", "Row in the file replaced, as a spreadsheet shows it."),
              bigint("row_after", "Row in the corrected version.")),
          List.of("run_id", "change", "key", "column", "row_before", "row_after"),
          List.of(),
          List.of("party", "run_id", "change", "key"));

  private OperationTables() {}

  static List<Table> all() {
    return List.of(RUNS, FILES, CORRECTIONS);
  }
}
