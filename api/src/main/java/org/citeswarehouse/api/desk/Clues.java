package org.citeswarehouse.api.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.Texts;

/** Why an item was linked to a line, in the language of the page. */
public final class Clues {

  private Clues() {}

  /**
   * What the build wrote in English, clue by clue; a clue that is not known here stays as it is.
   */
  public static String said(String reason) {
    return Arrays.stream(reason.split("; ", -1)).map(Clues::clue).collect(Collectors.joining("; "));
  }

  private static String clue(String english) {
    String key = "desk.clue." + english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return Texts.has(key) ? Texts.of(key) : english;
  }
}
