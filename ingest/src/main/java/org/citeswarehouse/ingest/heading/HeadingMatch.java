package org.citeswarehouse.ingest.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.citeswarehouse.model.layout.HeadingText;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.KnownHeadings;

/**
 * Which columns the headings of one row stand for. What the Party saved comes first, then columns'
 * own names, then headings that can mean nothing else. A heading that may mean several columns is
 * read only where all but one of them are there already; two headings for one column are never
 * chosen between.
 */
public final class HeadingMatch {

  private final NamedLayout layout;
  private final List<String> names;
  private final KnownHeadings known;
  private final Map<String, HeadingUse> byColumn = new HashMap<>();
  private final Set<Integer> settled = new LinkedHashSet<>();
  private final Map<String, Set<String>> doubtful = new LinkedHashMap<>();

  /** Matches the headings of a row, which have no outer blanks. */
  public HeadingMatch(List<String> names, NamedLayout layout) {
    this.names = List.copyOf(names);
    this.layout = layout;
    this.known = KnownHeadings.of(layout.layout());
    saved();
    exact();
    sure();
    weak();
  }

  /** The columns found, in the order of the layout. */
  public List<HeadingUse> uses() {
    return layout.layout().columns().stream()
        .filter(c -> byColumn.containsKey(c.name()))
        .map(c -> byColumn.get(c.name()))
        .toList();
  }

  /** For each column of the layout the place of its heading, or -1. */
  public List<Integer> positions() {
    return layout.layout().columns().stream()
        .map(c -> byColumn.containsKey(c.name()) ? byColumn.get(c.name()).position() : -1)
        .toList();
  }

  /** Required columns that the row names. */
  public long found() {
    return needed().filter(c -> byColumn.containsKey(c.name())).count();
  }

  /** Whether it names all required columns. */
  public boolean isWhole() {
    return missing().isEmpty();
  }

  /** Required columns that it does not name, else what lacks of the group that must be there. */
  public List<String> missing() {
    List<String> missing =
        needed().map(InputColumn::name).filter(c -> !byColumn.containsKey(c)).toList();
    return missing.isEmpty() ? missingOfAlternatives() : missing;
  }

  /** Headings that stand for no column of the layout. */
  public List<String> unused() {
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!settled.contains(i) && !names.get(i).isEmpty()) {
        unused.add(names.get(i));
      }
    }
    return unused;
  }

  /** Headings for which several columns stand, or several headings for one, with the columns. */
  public Map<String, Set<String>> doubtful() {
    return doubtful;
  }

  private Stream<InputColumn> needed() {
    return layout.layout().columns().stream().filter(layout::needs);
  }

  /** What lacks of the group of which most is there; nothing where one is whole. */
  private List<String> missingOfAlternatives() {
    return layout.layout().alternatives().stream()
        .map(group -> group.stream().filter(c -> !byColumn.containsKey(c)).toList())
        .min(Comparator.comparing(List::size))
        .orElse(List.of());
  }

  private void saved() {
    for (int i = 0; i < names.size(); i++) {
      String column = layout.saved().column(names.get(i)).orElse(null);
      if (column == null) {
        continue;
      }
      settled.add(i);
      if (!column.isEmpty()) {
        HeadingUse use = new HeadingUse(column, names.get(i), i, HeadingMethod.SAVED, "");
        HeadingUse other = byColumn.putIfAbsent(column, use);
        if (other != null) {
          doubt(other.heading(), column);
          doubt(names.get(i), column);
        }
      }
    }
  }

  private void exact() {
    InputLayout columns = layout.layout();
    for (int i = 0; i < names.size(); i++) {
      int index = settled.contains(i) ? -1 : columns.indexOf(names.get(i));
      if (index >= 0) {
        claim(columns.columns().get(index).name(), i, HeadingMethod.EXACT, "");
      }
    }
  }

  private void sure() {
    Map<String, List<Integer>> claims = new LinkedHashMap<>();
    Map<Integer, KnownHeadings.Meaning> meanings = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      KnownHeadings.Meaning meaning = settled.contains(i) ? null : known.sure(names.get(i));
      if (meaning != null && !byColumn.containsKey(meaning.column())) {
        claims.computeIfAbsent(meaning.column(), c -> new ArrayList<>()).add(i);
        meanings.put(i, meaning);
      }
    }
    claims.forEach((column, places) -> settle(column, places, meanings));
  }

  /**
   * Two headings that surely mean one column: nobody can say which of them counts. Where a file may
   * go without the column, both stay beside it.
   */
  private void settle(
      String column, List<Integer> places, Map<Integer, KnownHeadings.Meaning> meanings) {
    if (places.size() > 1 && needed().noneMatch(c -> c.name().equals(column))) {
      return;
    }
    int first = places.get(0);
    String language = meanings.get(first).language();
    boolean own = letters(names.get(first)).equals(letters(column));
    claim(column, first, own ? HeadingMethod.EXACT : HeadingMethod.KNOWN, own ? "" : language);
    if (places.size() > 1) {
      places.forEach(p -> doubt(names.get(p), column));
    }
  }

  private void weak() {
    boolean changed = true;
    while (changed) {
      changed = false;
      Map<String, List<Integer>> claims = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        List<String> open = open(i);
        if (open.size() == 1) {
          claims.computeIfAbsent(open.get(0), c -> new ArrayList<>()).add(i);
        }
      }
      for (Map.Entry<String, List<Integer>> claim : claims.entrySet()) {
        if (claim.getValue().size() == 1) {
          int place = claim.getValue().get(0);
          claim(claim.getKey(), place, HeadingMethod.KNOWN, language(place, claim.getKey()));
          changed = true;
        }
      }
    }
    Set<String> missing = new LinkedHashSet<>(missing());
    for (int i = 0; i < names.size(); i++) {
      for (String column : open(i)) {
        if (missing.contains(column)) {
          doubt(names.get(i), column);
        }
      }
    }
  }

  /** Columns that a heading may mean and that no other heading stands for. */
  private List<String> open(int place) {
    return settled.contains(place)
        ? List.of()
        : known.weak(names.get(place)).stream()
            .map(KnownHeadings.Meaning::column)
            .filter(c -> !byColumn.containsKey(c) && !layout.saved().absent().contains(c))
            .toList();
  }

  private String language(int place, String column) {
    return known.weak(names.get(place)).stream()
        .filter(m -> m.column().equals(column))
        .findFirst()
        .map(KnownHeadings.Meaning::language)
        .orElse("");
  }

  private void claim(String column, int place, HeadingMethod method, String language) {
    if (byColumn.containsKey(column)) {
      return;
    }
    byColumn.put(column, new HeadingUse(column, names.get(place), place, method, language));
    settled.add(place);
  }

  private void doubt(String heading, String column) {
    doubtful.computeIfAbsent(heading, h -> new LinkedHashSet<>()).add(column);
  }

  private static String letters(String text) {
    return HeadingText.letters(text);
  }
}
