package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of text.
 *
 * @param index its place in the layout
 * @param name its header
 * @param whenBlank the problem a blank cell is; null where it may be blank
 */
public record TextColumn(int index, String name, IssueCode whenBlank) implements Serializable {

  /** The text without outer blanks; null where blank, or a spreadsheet found no value. */
  public String read(RowFindings row) {
    String text = row.text(index);
    IssueCode noValue = text == null ? null : NoValue.of(text);
    if (noValue != null) {
      row.add(noValue, name, row.written(index), "");
      return null;
    }
    if (text == null && whenBlank != null) {
      row.add(whenBlank, name, row.written(index), "");
    }
    return text;
  }

  /** The same column, blank cells being that problem. */
  public TextColumn required(IssueCode problem) {
    return new TextColumn(index, name, problem);
  }

  /** Adds a problem of the cell. */
  public void add(RowFindings row, IssueCode code, String more) {
    row.add(code, name, row.written(index), more);
  }
}
