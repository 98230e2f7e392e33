package org.citeswarehouse.ingest.message.row;

import java.util.LinkedHashSet;
import java.util.Set;

/** Documents an item cites, as {@code CODE:REFERENCE} joined by bars. */
public final class CitedDocuments {

  private final Set<String> codes = new LinkedHashSet<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Set<String> all = new LinkedHashSet<>();

  /** Adds a document; without a number it is a code alone, without a code it is left out. */
  public void add(String code, String number) {
    if (code == null) {
      return;
    }
    String known = plain(code);
    codes.add(known);
    if (number == null) {
      all.add(known);
    } else {
      numbers.add(plain(number));
      all.add(known + ":" + plain(number));
    }
  }

  /** Whether a document with that code is there. */
  public boolean hasCode(String code) {
    return codes.contains(plain(code));
  }

  /** Whether a document with that number is there. */
  public boolean hasNumber(String number) {
    return numbers.contains(plain(number));
  }

  /** All of them in their order; null where there is none. */
  public String joined() {
    return all.isEmpty() ? null : String.join("|", all);
  }

  /** A bar within a number would part it in two. */
  private static String plain(String text) {
    return text.strip().replace('|', '/');
  }
}
