package org.citeswarehouse.api.taxon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people look for them: without case, accents and signs between words. */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  /** The folded form of a text. */
  public static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether a word of the name begins what is looked for; both are folded. */
  public static boolean fits(String name, String wanted) {
    return name.startsWith(wanted) || name.contains(" " + wanted);
  }
}
