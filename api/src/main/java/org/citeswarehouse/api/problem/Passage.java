package org.citeswarehouse.api.problem;

import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;

/**
 * A text as a page shows it. What stands in English on a page of another language says so, that a
 * screen reader may speak it as English. Source: WCAG 2.2, success criterion 3.1.2.
 *
 * @param text the text
 * @param lang the attribute of its element: {@code en}; null, which leaves the attribute out, where
 *     the text is in the language of the page
 */
public record Passage(String text, String lang) {

  /** Nothing. */
  public static final Passage NONE = new Passage("", null);

  /** A text in the language of the page. */
  public static Passage here(String text) {
    return new Passage(text, null);
  }

  /** A text that is in English in every language. */
  public static Passage english(String text) {
    boolean foreign = Asking.current().language() != Language.EN && text != null && !text.isEmpty();
    return new Passage(text, foreign ? Language.EN.code() : null);
  }

  /** Whether it is in another language than the page. */
  public boolean isForeign() {
    return lang != null;
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return text == null || text.isEmpty();
  }
}
