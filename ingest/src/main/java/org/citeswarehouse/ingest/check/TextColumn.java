package org.citeswarehouse.ingest.check;

import java.io.Serializable;
import java.util.Set;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * A column of text.
 *
 * @param index its place in the layout
 * @param name its header
 * @param whenBlank the problem a blank cell is; null where it may be blank
 * @param nullTexts words that say that there is no value; none where they may be values
 */
public record TextColumn(int index, String name, IssueCode whenBlank, Set<String> nullTexts)
    implements Serializable {

  /** A column in which any word may be a value. */
  public TextColumn(int index, String name, IssueCode whenBlank) {
    this(index, name, whenBlank, Set.of());
  }

  /** The text without outer blanks; null where blank, or a spreadsheet found no value. */
  public String read(RowFindings row) {
    String text = row.text(index);
    IssueCode noValue = text == null ? null : noValue(text);
    if (noValue != null) {
      row.add(noValue, name, row.written(index), "");
      return null;
    }
    if (text == null && whenBlank != null) {
      row.add(whenBlank, name, row.written(index), "");
    }
    return text;
  }

  private IssueCode noValue(String text) {
    return NullText.mayBe(text) && nullTexts.contains(text)
        ? IssueCode.NULL_TEXT
        : NoValue.of(text);
  }

  /** The same column, blank cells being that problem. */
  public TextColumn required(IssueCode problem) {
    return new TextColumn(index, name, problem, nullTexts);
  }

  /** Adds a problem of the cell. */
  public void add(RowFindings row, IssueCode code, String more) {
    row.add(code, name, row.written(index), more);
  }
}
