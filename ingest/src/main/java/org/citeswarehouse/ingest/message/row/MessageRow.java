package org.citeswarehouse.ingest.message.row;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.ReaderNotes;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayout;

/** A row that a message is read into: cells of a canonical layout, and what has no column there. */
public final class MessageRow {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputLayout layout;
  private final String[] cells;
  private final ObjectNode further = JSON.createObjectNode();
  private final ArrayNode issues = JSON.createArrayNode();
  private final ArrayNode configured = JSON.createArrayNode();
  private boolean unreadable;

  /** A row of blank cells. */
  public MessageRow(InputLayout layout) {
    this.layout = layout;
    this.cells = new String[layout.columns().size()];
  }

  /** Fills a cell; null leaves it blank. */
  public MessageRow put(String column, String text) {
    int index = layout.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(layout.kind() + " has no column " + column);
    }
    cells[index] = text;
    return this;
  }

  /**
   * Fills a cell with the day of a moment, whose text as written is kept beside it.
   *
   * @param written the text of the message; null leaves the cell blank
   * @param day the day it names
   */
  public MessageRow day(String column, String written, String day) {
    put(column, day);
    return written == null || written.equals(day) ? this : further(column, written);
  }

  /** Keeps a text that has no column; null keeps nothing. */
  public MessageRow further(String name, String text) {
    if (text != null) {
      further.put(name, text);
    }
    return this;
  }

  /** Has the check of the row raise a problem that only the reader of the message can see. */
  public MessageRow problem(IssueCode code, String column, String value, String more) {
    issues.add(
        JSON.createArrayNode()
            .add(code.name())
            .add(column)
            .add(value == null ? "" : value)
            .add(more));
    return this;
  }

  /** Marks a blank column as one that the delivery itself answers. */
  public MessageRow configured(String column) {
    configured.add(column);
    return this;
  }

  /** Marks the row as one of which no cell can be looked at, for the problem it has. */
  public MessageRow unreadable() {
    unreadable = true;
    return this;
  }

  /** The text in a column so far; null where blank. */
  public String text(String column) {
    return cells[layout.indexOf(column)];
  }

  /** The row in its place. */
  public SourceRow at(String sheet, long row) {
    return new SourceRow(sheet, row, Arrays.asList(cells), json(), cells.length, cells.length);
  }

  private String json() {
    ObjectNode all = JSON.createObjectNode();
    if (!issues.isEmpty() || !configured.isEmpty() || unreadable) {
      ObjectNode notes = all.putObject(ReaderNotes.KEY);
      notes.set("issues", issues);
      notes.set("configured", configured);
      notes.put("unreadable", unreadable);
    }
    all.setAll(further);
    return all.isEmpty() ? null : all.toString();
  }

  /** The columns of its layout that are still blank, of some. */
  public List<String> blank(List<String> columns) {
    return columns.stream().filter(c -> text(c) == null).toList();
  }
}
