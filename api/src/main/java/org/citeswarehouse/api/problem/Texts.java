package org.citeswarehouse.api.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts shown to users, from the message file of this module. */
public final class Texts {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.citeswarehouse.api.messages", Locale.ENGLISH);

  private static final String PROBLEM = ".problem";

  private Texts() {}

  /**
   * The text of that key with its values filled in; numbers are given as text by the caller.
   *
   * @throws java.util.MissingResourceException when there is no such text
   */
  public static String of(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
  }

  /** A code in words; the code itself, spelt as words, where it has none of its own. */
  public static String said(String group, String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    String key = group + "." + code;
    if (has(key)) {
      return of(key);
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Names of all problems, in alphabetical order. */
  public static List<String> problems() {
    return BUNDLE.keySet().stream()
        .filter(key -> key.endsWith(PROBLEM) && has(key.replace(PROBLEM, ".remedy")))
        .map(key -> key.substring(0, key.length() - PROBLEM.length()))
        .sorted()
        .toList();
  }

  /** Whether there is a text of that key. */
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }
}
