package org.citeswarehouse.api.problem;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.MissingResourceException;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.model.refusal.Wordings;

/**
 * Sentences that tables hold, which are in English, said in the language of the request. A sentence
 * is read by the pattern it was made from, which gives its values back, and made again from the
 * pattern of the language; one that its pattern does not give (an earlier program made it) stays as
 * it is. Values stay as they are, too.
 */
public final class StoredSentence {

  private static final String ISSUES = "org.citeswarehouse.model.issue.messages";

  private StoredSentence() {}

  /**
   * What is wrong with a row, or what to do about it.
   *
   * @param code which problem it is
   * @param part {@code message} or {@code suggestion}
   * @param stored the English sentence
   */
  public static String issue(String code, String part, String stored) {
    return of(ISSUES, code + "." + part, stored);
  }

  /** A sentence made from the pattern of that key in a message file of any module. */
  public static String of(String bundle, String key, String stored) {
    Language language = Asking.current().language();
    if (language == Language.EN || stored == null || stored.isEmpty()) {
      return stored;
    }
    try {
      String english = Wordings.of(bundle, Locale.ENGLISH).getString(key);
      String other = Wordings.of(bundle, language.locale()).getString(key);
      MessageFormat pattern = new MessageFormat(english, Locale.ENGLISH);
      // A value left blank at the end of a sentence was stripped with the blank before it.
      for (String whole : new String[] {stored, stored + " "}) {
        ParsePosition at = new ParsePosition(0);
        Object[] values = pattern.parse(whole, at);
        if (values != null && at.getIndex() == whole.length() && same(pattern, values, stored)) {
          return new MessageFormat(other, language.locale()).format(values).strip();
        }
      }
      return stored;
    } catch (MissingResourceException e) {
      return stored;
    }
  }

  private static boolean same(MessageFormat pattern, Object[] values, String stored) {
    return pattern.format(values).strip().equals(stored);
  }
}
