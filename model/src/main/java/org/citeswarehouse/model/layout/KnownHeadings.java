package org.citeswarehouse.model.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.ListFile;

/**
 * What registers call the columns of a layout, in English, French and Spanish. Those of the
 * registers stand in {@code headings.csv}; a layout of published files declares its own ({@link
 * InputColumn#also}).
 *
 * <p>A heading is sure where it means one column of the layout whatever else a file holds. It is
 * weak where it may mean several, or where a better one is likely to stand beside it ("Species"
 * beside "Scientific name").
 */
public final class KnownHeadings {

  private static final List<Line> LINES =
      ListFile.read(
          KnownHeadings.class,
          "headings.csv",
          row ->
              new Line(
                  row.getField("kind"),
                  row.getField("column"),
                  row.getField("claim").equals("sure"),
                  Map.of(
                      "en", row.getField("en"),
                      "fr", row.getField("fr"),
                      "es", row.getField("es"))));

  /** A longer text is no heading. */
  private static final int LONGEST = 200;

  private static final Map<InputKind, KnownHeadings> BY_KIND = new ConcurrentHashMap<>();

  private final Map<String, Meaning> sure = new HashMap<>();
  private final Map<String, List<Meaning>> weak = new HashMap<>();
  private final Map<String, List<String>> ofColumn = new LinkedHashMap<>();

  private KnownHeadings(InputLayout layout) {
    for (InputColumn column : layout.columns()) {
      add(new Meaning(column.name(), ""), column.name(), true);
      column.also().forEach(text -> add(new Meaning(column.name(), ""), text, true));
    }
    for (Line line : LINES) {
      if (line.kind().equals(layout.kind().word())) {
        if (layout.indexOf(line.column()) < 0) {
          throw new IllegalStateException("headings.csv: " + line.kind() + " " + line.column());
        }
        for (String language : List.of("en", "fr", "es")) {
          for (String text : line.texts().get(language).split("\\|", -1)) {
            add(new Meaning(line.column(), language), text, line.sure());
          }
        }
      }
    }
  }

  /** The headings of a layout. */
  public static KnownHeadings of(InputLayout layout) {
    return BY_KIND.computeIfAbsent(layout.kind(), kind -> new KnownHeadings(layout));
  }

  /**
   * A column that a heading stands for.
   *
   * @param column name of the column
   * @param language language of the heading; blank where it is the column's own name or published
   */
  public record Meaning(String column, String language) {}

  /** What a heading surely means; null where nothing is sure. */
  public Meaning sure(String heading) {
    if (heading.length() > LONGEST) {
      return null;
    }
    for (String key : HeadingText.keys(heading)) {
      if (sure.containsKey(key)) {
        return sure.get(key);
      }
    }
    return ofParts(heading);
  }

  /** What a heading may mean, in the order of the layout. */
  public List<Meaning> weak(String heading) {
    if (heading.length() > LONGEST) {
      return List.of();
    }
    return HeadingText.keys(heading).stream()
        .filter(weak::containsKey)
        .findFirst()
        .map(weak::get)
        .orElse(List.of());
  }

  /** The headings known for a column, its own name first. */
  public List<String> texts(String column) {
    return ofColumn.get(column);
  }

  /** "Purpose / But / Objeto": where all parts that mean anything mean the same. */
  private Meaning ofParts(String heading) {
    List<String> parts = HeadingText.parts(heading);
    if (parts.size() < 2) {
      return null;
    }
    List<Meaning> meanings = new ArrayList<>();
    for (String part : parts) {
      Meaning meaning =
          HeadingText.keys(part).stream()
              .filter(sure::containsKey)
              .findFirst()
              .map(sure::get)
              .orElse(null);
      if (meaning == null) {
        return null;
      }
      meanings.add(meaning);
    }
    Set<String> columns = meanings.stream().map(Meaning::column).collect(Collectors.toSet());
    return columns.size() == 1 ? meanings.get(0) : null;
  }

  private void add(Meaning meaning, String text, boolean isSure) {
    if (text.isBlank()) {
      return;
    }
    ofColumn.computeIfAbsent(meaning.column(), c -> new ArrayList<>()).add(text);
    for (String key :
        new LinkedHashSet<>(List.of(HeadingText.letters(text), HeadingText.words(text)))) {
      if (isSure) {
        Meaning other = sure.putIfAbsent(key, meaning);
        if (other != null && !other.column().equals(meaning.column())) {
          throw new IllegalStateException(text + " is sure for " + other + " and " + meaning);
        }
      } else {
        List<Meaning> meanings = weak.computeIfAbsent(key, k -> new ArrayList<>());
        if (meanings.stream().noneMatch(m -> m.column().equals(meaning.column()))) {
          meanings.add(meaning);
        }
      }
    }
  }

  private record Line(String kind, String column, boolean sure, Map<String, String> texts) {}
}
