package org.citeswarehouse.jobs.work;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Why something was not done. Whoever reads it on a page later may read another language than who
 * asked for it: it is kept in all that its message file has. Pages have remedies of their own where
 * the one of the message file is a command.
 *
 * @param code name of the refusal, the same in every language
 * @param problem what could not be done, in English
 * @param cause why, in English
 * @param remedy what to do, in English
 * @param in {@code problem}, {@code cause} and {@code remedy} by the code of another language; what
 *     a language says as English does, or not at all, is not there
 */
public record Told(
    String code, String problem, String cause, String remedy, Map<String, Map<String, String>> in) {

  /** Languages of the pages beside English. */
  private static final List<Locale> OTHERS = List.of(Locale.FRENCH, Locale.forLanguageTag("es"));

  /** The three texts of a refusal, each of which is asked for in every language. */
  public static Told of(
      String code,
      Function<Locale, String> problem,
      Function<Locale, String> cause,
      Function<Locale, String> remedy) {
    Map<String, Map<String, String>> in = new TreeMap<>();
    for (Locale locale : OTHERS) {
      Map<String, String> texts = new TreeMap<>();
      Map.of("problem", problem, "cause", cause, "remedy", remedy)
          .forEach(
              (part, text) -> {
                if (!text.apply(locale).equals(text.apply(Locale.ENGLISH))) {
                  texts.put(part, text.apply(locale));
                }
              });
      if (!texts.isEmpty()) {
        in.put(locale.getLanguage(), texts);
      }
    }
    return new Told(
        code,
        problem.apply(Locale.ENGLISH),
        cause.apply(Locale.ENGLISH),
        remedy.apply(Locale.ENGLISH),
        in);
  }
}
