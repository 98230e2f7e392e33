package org.citeswarehouse.ingest.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;

/**
 * Parts into which one table was cut, told by names that differ in a number only: {@code
 * trade_db_1.csv}, {@code trade_db_2.csv} and so on from 0 or 1. A year is no number of a part, nor
 * is any other of four digits. Which part was the last nobody knows; that one between them lacks
 * everybody can see.
 */
public final class NumberedParts {

  /** One to three digits that no digit stands beside. */
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,3}(?!\\d)");

  /** So many lacking parts are named. */
  private static final int NAMED = 10;

  private NumberedParts() {}

  /**
   * Refuses an archive in which some of them lack.
   *
   * @param names names of its tables
   * @param label how messages call it
   */
  public static void requireAll(Collection<String> names, String label) {
    Map<String, SortedMap<Integer, Place>> parts = new TreeMap<>();
    for (String name : names) {
      Matcher number = NUMBER.matcher(name);
      while (number.find()) {
        Place place = new Place(name, number.start(), number.end());
        parts.computeIfAbsent(place.others(), k -> new TreeMap<>()).put(place.number(), place);
      }
    }
    for (SortedMap<Integer, Place> alike : parts.values()) {
      List<Integer> lacking = lacking(alike);
      if (!lacking.isEmpty()) {
        throw refusal(alike, lacking, label);
      }
    }
  }

  /**
   * Numbers that begin above 1 are those of parts where more are there than lack at the beginning:
   * 98 and 99 are something else, or parts that come after others.
   */
  private static List<Integer> lacking(SortedMap<Integer, Place> parts) {
    boolean parted = parts.size() > 1 && parts.firstKey() - 1 < parts.size();
    List<Integer> lacking = new ArrayList<>();
    for (int i = Math.min(1, parts.firstKey()); parted && i < parts.lastKey(); i++) {
      if (!parts.containsKey(i)) {
        lacking.add(i);
      }
    }
    return lacking;
  }

  private static RefusedFileException refusal(
      SortedMap<Integer, Place> parts, List<Integer> lacking, String label) {
    Place first = parts.get(parts.firstKey());
    boolean padded =
        parts.values().stream()
            .anyMatch(p -> p.digits().length() > 1 && p.digits().startsWith("0"));
    int width = padded ? first.digits().length() : 1;
    Stream<String> named = lacking.stream().limit(NAMED).map(number -> first.with(number, width));
    Stream<String> more =
        lacking.size() > NAMED ? Stream.of("\u2026 (" + lacking.size() + ")") : Stream.empty();
    return new RefusedFileException(
        Refusal.MISSING_PARTS,
        label,
        Stream.concat(named, more).collect(Collectors.joining(", ")),
        first.name() + " \u2026 " + parts.get(parts.lastKey()).name());
  }

  /** A number within a name. */
  private record Place(String name, int start, int end) {

    String digits() {
      return name.substring(start, end);
    }

    int number() {
      return Integer.parseInt(digits());
    }

    /** What the names of all parts have in common. */
    String others() {
      return (name.substring(0, start) + '\0' + name.substring(end)).toLowerCase(Locale.ROOT);
    }

    String with(int number, int width) {
      return name.substring(0, start)
          + ("%0" + width + "d").formatted(number)
          + name.substring(end);
    }
  }
}
