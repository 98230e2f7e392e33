package org.citeswarehouse.reports.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * Which letters can be set as they are read. What the fonts lack, and scripts that run from right
 * to left or whose letters change beside others, stand as a square, and it is known that they do: a
 * wrong letter would be worse than none.
 */
final class PdfLetters {

  static final String MISSING = "\u25A1";

  /** Scripts of which the fonts have letters that stand right one by one, from left to right. */
  private static final Set<UnicodeScript> SET =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.CANADIAN_ABORIGINAL,
          UnicodeScript.TIFINAGH,
          UnicodeScript.LISU,
          UnicodeScript.BRAILLE);

  /** Parsed once: the fonts never change. */
  private static final List<CmapLookup> FONTS = fonts();

  private boolean missing;

  /** Whether any letter was left out so far. */
  boolean missing() {
    return missing;
  }

  /** The text with a square for each letter that cannot be set; ends of lines stay. */
  String settable(String text) {
    StringBuilder set = new StringBuilder();
    text.codePoints().forEach(letter -> set.append(settable(letter)));
    return set.toString();
  }

  private String settable(int letter) {
    if (Character.isWhitespace(letter) || isSet(letter)) {
      return Character.toString(letter);
    }
    missing = true;
    return MISSING;
  }

  private static boolean isSet(int letter) {
    return SET.contains(UnicodeScript.of(letter))
        && !Character.isISOControl(letter)
        && FONTS.stream().allMatch(font -> font.getGlyphId(letter) > 0);
  }

  private static List<CmapLookup> fonts() {
    List<CmapLookup> fonts = new ArrayList<>();
    for (PdfFont font : PdfFont.values()) {
      try {
        fonts.add(font.parsed().getUnicodeCmapLookup());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return fonts;
  }
}
