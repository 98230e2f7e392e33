package org.citeswarehouse.model.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** How values of registers are compared: without regard to case, outer blanks and double blanks. */
public final class WrittenValue {

  private WrittenValue() {}

  /** What two spellings of one value have in common; blank for a blank or missing cell. */
  public static String key(String cell) {
    if (cell == null) {
      return "";
    }
    StringBuilder key = new StringBuilder(cell.length());
    boolean blank = false;
    String text = Normalizer.normalize(cell, Normalizer.Form.NFC);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c)) {
        blank = true;
      } else {
        if (blank && !key.isEmpty()) {
          key.append(' ');
        }
        blank = false;
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
