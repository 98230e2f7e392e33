package org.citeswarehouse.ingest.csv;

import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that are probably meant for others: apart by punctuation, or by two letters at most. */
final class Likeness {

  private static final LevenshteinDistance TWO_SLIPS = new LevenshteinDistance(2);

  private Likeness() {}

  static List<String> among(List<String> names, List<String> wanted) {
    return names.stream().filter(n -> wanted.stream().anyMatch(w -> alike(n, w))).toList();
  }

  private static boolean alike(String name, String wanted) {
    String left = letters(name);
    String right = letters(wanted);
    return !left.isEmpty()
        && (left.equals(right)
            || (right.length() > 4 && TWO_SLIPS.apply(left, right) >= 0)
            || (left.length() > 4 && right.contains(left)));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
