package org.citeswarehouse.ingest.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
        layout.columns().stream().map(c -> position(c, byName, loosely(names))).toList();
    return new Header(names, positions);
  }

  /** Required columns that the line names. */
  static long found(String[] cells, InputLayout layout) {
    List<String> names = names(cells).stream().map(Header::fold).toList();
    return layout.columns().stream()
        .filter(c -> c.required() && (names.contains(fold(c.name())) || isAlso(c, names)))
        .count();
  }

  /** By its own name, else by another heading, in which only letters and digits count. */
  private static int position(
      InputColumn column, Map<String, Integer> byName, Map<String, Integer> loosely) {
    Integer exact = byName.get(fold(column.name()));
    if (exact != null || column.also().isEmpty()) {
      return exact == null ? -1 : exact;
    }
    return headings(column).map(loosely::get).filter(Objects::nonNull).findFirst().orElse(-1);
  }

  private static boolean isAlso(InputColumn column, List<String> names) {
    return !column.also().isEmpty() && headings(column).anyMatch(loosely(names)::containsKey);
  }

  private static Map<String, Integer> loosely(List<String> names) {
    Map<String, Integer> loosely = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      loosely.putIfAbsent(loose(names.get(i)), i);
    }
    return loosely;
  }

  private static String loose(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Stream<String> headings(InputColumn column) {
    return Stream.concat(Stream.of(column.name()), column.also().stream()).map(Header::loose);
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
      missing.addAll(missingOfAlternatives(layout));
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

  /** What lacks of the group of which most is there; nothing where one is whole. */
  private List<String> missingOfAlternatives(InputLayout layout) {
    return layout.alternatives().stream()
        .map(group -> group.stream().filter(c -> positions.get(layout.indexOf(c)) < 0).toList())
        .min(Comparator.comparing(List::size))
        .orElse(List.of());
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
