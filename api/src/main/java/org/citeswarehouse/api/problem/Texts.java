package org.citeswarehouse.api.problem;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.model.refusal.Wordings;

/**
 * Texts shown to users, from the message files of this module, in the language of the request that
 * is answered. One file a feature and language; a text that a language lacks is said in English.
 */
public final class Texts {

  /** The message files: the first for all that has no page, then one a feature of the pages. */
  static final List<String> FILES =
      List.of(
          "messages",
          "texts.pages",
          "texts.codes",
          "texts.account",
          "texts.uploads",
          "texts.problems",
          "texts.desk",
          "texts.report",
          "texts.letters",
          "texts.explorer",
          "texts.secretariat");

  private static final String PROBLEM = ".problem";

  /** A page asks for hundreds of texts, and a bundle looks up its place for each: read once. */
  private static final Map<Language, Map<String, String>> PATTERNS = patterns();

  private Texts() {}

  /**
   * The text of that key with its values filled in; numbers are given as text by the caller, but
   * for counts on which the choice of words depends.
   *
   * @throws MissingResourceException when there is no such text
   */
  public static String of(String key, Object... values) {
    Language language = Asking.current().language();
    String pattern = PATTERNS.get(language).get(key);
    if (pattern == null) {
      throw new MissingResourceException("no text " + key, Texts.class.getName(), key);
    }
    return values.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(values);
  }

  private static Map<Language, Map<String, String>> patterns() {
    Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Map<String, String> patterns = new HashMap<>();
      for (String file : FILES) {
        ResourceBundle texts = texts(file, language);
        texts.keySet().forEach(key -> patterns.putIfAbsent(key, texts.getString(key)));
      }
      all.put(language, Map.copyOf(patterns));
    }
    return all;
  }

  /** Texts of one file; those of other languages have the English ones behind them. */
  static ResourceBundle texts(String file, Language language) {
    return Wordings.of("org.citeswarehouse.api." + file, language.locale());
  }

  /**
   * A code in words; the code itself, spelt as words, where it has none of its own. English codes
   * that say what they mean need no text, the other languages always have one.
   */
  public static String said(String group, String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    String key = group + "." + code;
    if (PATTERNS.get(Asking.current().language()).containsKey(key)) {
      return of(key);
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Names of all problems, in alphabetical order. */
  public static List<String> problems() {
    TreeSet<String> names = new TreeSet<>();
    for (String key : PATTERNS.get(Language.EN).keySet()) {
      if (key.endsWith(PROBLEM) && has(key.replace(PROBLEM, ".remedy"))) {
        names.add(key.substring(0, key.length() - PROBLEM.length()));
      }
    }
    return List.copyOf(names);
  }

  /** Whether there is a text of that key. */
  public static boolean has(String key) {
    return PATTERNS.get(Language.EN).containsKey(key);
  }
}
