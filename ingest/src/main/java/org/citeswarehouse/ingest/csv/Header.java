package org.citeswarehouse.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.heading.HeadingMatch;
import org.citeswarehouse.ingest.heading.HeadingUse;
import org.citeswarehouse.ingest.heading.NamedLayout;

/**
 * A row that names columns, and where it puts those of the layout.
 *
 * @param names the names as written, without outer blanks and without blank ones at the end
 * @param match which columns they stand for
 */
record Header(List<String> names, HeadingMatch match) {

  /** Cells of a second row that have to name columns before it is taken for one of headings. */
  private static final int FEW = 2;

  /** Finds the columns by name, whatever their order and case. */
  static Header of(String[] cells, NamedLayout layout) {
    List<String> names = names(cells);
    return new Header(names, new HeadingMatch(names, layout));
  }

  /** For each column of the layout the cell that holds it, or -1. */
  List<Integer> positions() {
    return match.positions();
  }

  /** How each column was found. */
  List<HeadingUse> uses() {
    return match.uses();
  }

  /**
   * Whether another row names columns too, rather than holding values: most of its cells are
   * headings.
   */
  static boolean isOne(String[] cells, NamedLayout layout) {
    List<String> names = names(cells);
    long filled = names.stream().filter(n -> !n.isEmpty()).count();
    int named = new HeadingMatch(names, layout).uses().size();
    return named >= FEW && named * 2L >= filled;
  }

  /** Whether a row below names each column that it names as this one does. */
  boolean isRepeatedBy(String[] cells, NamedLayout layout) {
    return new HeadingMatch(names(cells), layout)
        .uses().stream().allMatch(use -> match.uses().stream().anyMatch(u -> isSame(u, use)));
  }

  private static boolean isSame(HeadingUse one, HeadingUse other) {
    return one.position() == other.position() && one.column().equals(other.column());
  }

  /**
   * Refuses a table that names a column twice, or lacks a required one.
   *
   * @param below the row below it; null where there is none
   */
  void require(NamedLayout layout, String label, String[] below) {
    List<String> repeated = repeated();
    if (!repeated.isEmpty()) {
      throw new RefusedFileException(Refusal.DUPLICATE_COLUMNS, label, String.join(", ", repeated));
    }
    List<String> missing = match.missing();
    if (below != null && !missing.isEmpty() && names(missing, below, layout)) {
      throw new RefusedFileException(Refusal.TWO_HEADERS, label, String.join(", ", missing));
    }
    if (!match.doubtful().isEmpty()) {
      throw new RefusedFileException(
          Refusal.AMBIGUOUS_COLUMNS, label, doubtful(), layout.layout().kind().word());
    }
    if (missing.isEmpty()) {
      return;
    }
    List<String> alike = Likeness.among(match.unused(), missing);
    String kind = layout.layout().kind().word();
    throw alike.isEmpty()
        ? new RefusedFileException(Refusal.MISSING_COLUMNS, label, String.join(", ", missing), kind)
        : new RefusedFileException(
            Refusal.MISSPELT_COLUMNS,
            label,
            String.join(", ", missing),
            String.join(", ", alike),
            kind);
  }

  private static boolean names(List<String> missing, String[] cells, NamedLayout layout) {
    return isOne(cells, layout)
        && Header.of(cells, layout).uses().stream().anyMatch(u -> missing.contains(u.column()));
  }

  private String doubtful() {
    return match.doubtful().entrySet().stream()
        .map(d -> "\u201C" + d.getKey() + "\u201D (" + String.join(", ", d.getValue()) + ")")
        .collect(Collectors.joining("; "));
  }

  private List<String> repeated() {
    Set<String> seen = new TreeSet<>();
    List<String> repeated = new ArrayList<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
        repeated.add(name);
      }
    }
    return repeated;
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
}
