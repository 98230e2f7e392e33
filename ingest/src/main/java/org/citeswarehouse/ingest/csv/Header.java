package org.citeswarehouse.ingest.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * The first line of a table, and where it puts the columns of the layout.
 *
 * @param names the names as written, without outer blanks and without blank ones at the end
 * @param positions for each column of the layout the cell that holds it, or -1
 */
record Header(List<String> names, List<Integer> positions) {

  /** Finds the columns by name, whatever their order and case. */
  static Header of(String[] cells, InputLayout layout, String label) {
    List<String> names = names(cells);
    Map<String, Integer> byName = new HashMap<>();
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = fold(names.get(i));
      if (!name.isEmpty() && byName.putIfAbsent(name, i) != null) {
        repeated.add(names.get(i));
      }
    }
    if (!repeated.isEmpty()) {
      throw new RefusedFileException(Refusal.DUPLICATE_COLUMNS, label, String.join(", ", repeated));
    }
    List<Integer> positions =
        layout.columns().stream().map(c -> byName.getOrDefault(fold(c.name()), -1)).toList();
    return new Header(names, positions);
  }

  /** Required columns that the line names. */
  static long found(String[] cells, InputLayout layout) {
    List<String> names = names(cells).stream().map(Header::fold).toList();
    return layout.columns().stream()
        .filter(c -> c.required() && names.contains(fold(c.name())))
        .count();
  }

  /** Refuses the table where a required column is not there. */
  void requireAll(InputLayout layout, String label) {
    List<String> missing = new ArrayList<>();
    List<String> unused = new ArrayList<>(names);
    for (int i = 0; i < positions.size(); i++) {
      InputColumn column = layout.columns().get(i);
      if (positions.get(i) >= 0) {
        unused.remove(names.get(positions.get(i)));
      } else if (column.required()) {
        missing.add(column.name());
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    List<String> alike = Likeness.among(unused, missing);
    throw alike.isEmpty()
        ? new RefusedFileException(Refusal.MISSING_COLUMNS, label, String.join(", ", missing))
        : new RefusedFileException(
            Refusal.MISSPELT_COLUMNS, label, String.join(", ", missing), String.join(", ", alike));
  }

  private static List<String> names(String[] cells) {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      names.add(cell.replace('\u00A0', ' ').replace("\uFEFF", "").strip());
    }
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
