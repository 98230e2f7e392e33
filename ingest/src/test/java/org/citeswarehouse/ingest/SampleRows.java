package org.citeswarehouse.ingest;

import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.layout.InputLayout;

/** Rows of the specifications: a good row, with some cells written over. */
public final class SampleRows {

  private SampleRows() {}

  /** A row from {@code name=text} pairs; columns that are not named are blank. */
  public static SourceRow row(InputLayout layout, List<String> good, String... changes) {
    String[] cells = new String[layout.columns().size()];
    Arrays.fill(cells, "");
    good.forEach(pair -> put(layout, cells, pair));
    for (String pair : changes) {
      put(layout, cells, pair);
    }
    return new SourceRow("", 2, Arrays.asList(cells), null, cells.length, cells.length);
  }

  /** Problems as {@code CODE column value}. */
  public static List<String> problems(Checked<?> checked) {
    return checked.issues().stream().map(SampleRows::describe).toList();
  }

  private static String describe(Issue issue) {
    return issue.code() + " " + issue.column() + " " + issue.value();
  }

  private static void put(InputLayout layout, String[] cells, String pair) {
    int equals = pair.indexOf('=');
    int index = layout.indexOf(pair.substring(0, equals));
    if (index < 0) {
      throw new IllegalArgumentException("no column for " + pair);
    }
    cells[index] = pair.substring(equals + 1);
  }
}
