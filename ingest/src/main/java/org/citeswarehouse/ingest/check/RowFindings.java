package org.citeswarehouse.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.issue.Severity;

/** One row while it is checked: its cells, and the problems found so far. */
public final class RowFindings {

  private final SourceRow row;
  private final List<Issue> issues = new ArrayList<>(0);
  private final ReaderNotes notes;
  private boolean stopped;

  /** Starts a row. A wrong number of cells is found at once, since then no cell can be trusted. */
  public RowFindings(SourceRow row) {
    this.row = row;
    this.notes = ReaderNotes.of(row);
    notes.issues().forEach(this::note);
    if (row.found() != row.expected()) {
      add(
          IssueCode.WRONG_CELL_COUNT,
          "",
          Integer.toString(row.found()),
          Integer.toString(row.expected()));
    }
  }

  /** Whether the cells may stand in the wrong columns, so that checking them would mislead. */
  public boolean isShifted() {
    return row.found() != row.expected() || notes.unreadable();
  }

  /** Whether a blank cell of a message is answered by what was said with the delivery. */
  public boolean isConfigured(String column) {
    return notes.configured().contains(column);
  }

  /** Adds a problem. */
  public void add(IssueCode code, String column, String value, String more) {
    // That a cell is blank is no news where the reader has said why.
    if (!value.isEmpty() || !notes.tells(column)) {
      note(new Issue(code, column, value, more));
    }
  }

  private void note(Issue issue) {
    issues.add(issue);
    stopped |= issue.severity() != Severity.WARNING;
  }

  /** The typed row where nothing stops it, with all problems; typing may find more of them. */
  public <R extends Record> Checked<R> result(Supplier<R> typed) {
    R row = stopped ? null : typed.get();
    return new Checked<>(stopped ? null : row, issues);
  }

  /** No typed row, for the problems found so far. */
  public <R extends Record> Checked<R> nothing() {
    return new Checked<>(null, issues);
  }

  /** Whether a problem was found so far. */
  public boolean hasProblems() {
    return !issues.isEmpty();
  }

  /** The problems found so far. */
  List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** A cell exactly as in the file; blank text where the file has none. */
  String written(int column) {
    String cell = row.cells().get(column);
    return cell == null ? "" : cell;
  }

  /** A cell without outer blanks; null where it is blank. */
  String text(int column) {
    return Blank.strip(row.cells().get(column));
  }
}
