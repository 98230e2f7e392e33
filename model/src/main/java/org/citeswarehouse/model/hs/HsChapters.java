package org.citeswarehouse.model.hs;

import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.ListFile;

/**
 * The chapters of the Harmonized System with the number of their last heading in any edition from
 * 2007 to 2022. Source: UN Statistics Division, lists of codes by edition.
 */
final class HsChapters {

  private record Chapter(String number, int headings) {}

  private static final int CHAPTER = 2;
  private static final int HEADING = 4;

  private static final Map<String, Integer> LAST =
      ListFile.read(
              HsChapters.class,
              "chapters.csv",
              r -> new Chapter(r.getField("chapter"), Integer.parseInt(r.getField("headings"))))
          .stream()
          .collect(Collectors.toUnmodifiableMap(Chapter::number, Chapter::headings));

  private HsChapters() {}

  /** Whether a code of at least four digits can be one: its chapter has such a heading. */
  static boolean haveHeadingOf(String digits) {
    if (digits.length() < HEADING) {
      return false;
    }
    int heading = Integer.parseInt(digits.substring(CHAPTER, HEADING));
    return heading >= 1 && heading <= LAST.getOrDefault(digits.substring(0, CHAPTER), 0);
  }
}
