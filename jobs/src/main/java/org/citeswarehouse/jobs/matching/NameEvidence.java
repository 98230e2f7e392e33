package org.citeswarehouse.jobs.matching;

import java.util.Locale;
import java.util.regex.Pattern;

/** How far a description of goods names a taxon. */
enum NameEvidence {
  /** The name in full. */
  FULL,
  /** The genus by its initial: {@code C. niloticus}. */
  SHORT,
  /** The genus, or the taxon above it, alone. */
  GENUS,
  /** Nothing. */
  NONE;

  private static final Pattern TAIL = Pattern.compile("\\s+(spp?\\.?|hybrids?|ssp\\.?|subsp\\.?)$");

  /**
   * What a description says of a name.
   *
   * @param description in lower case
   * @param name scientific name
   */
  static NameEvidence of(String description, String name) {
    String full = name.toLowerCase(Locale.ROOT).strip();
    String bare = TAIL.matcher(full).replaceAll("");
    int blank = bare.indexOf(' ');
    String genus = blank < 0 ? bare : bare.substring(0, blank);
    if (holds(description, full) || (blank > 0 && holds(description, bare))) {
      return FULL;
    }
    if (blank > 0 && holds(description, genus.charAt(0) + "." + bare.substring(blank))) {
      return SHORT;
    }
    return holds(description, genus) ? GENUS : NONE;
  }

  /** Whether a text holds a name that is not part of a longer word. */
  private static boolean holds(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
