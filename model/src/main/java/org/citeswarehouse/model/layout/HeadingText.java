package org.citeswarehouse.model.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a heading counts when it is compared: letters and digits, without case and accents. Words
 * that only join others are left aside, and the many ways to write "number" are one.
 */
public final class HeadingText {

  private static final Set<String> JOINING =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "el", "los", "las", "del", "of", "the",
          "for", "en", "in");

  private static final Set<String> NUMBER =
      Set.of("no", "n", "nr", "num", "nbr", "nro", "numero", "number");

  /** What may stand in brackets without saying which column it is. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(iso|iso2|iso 2|iso 3166|alpha 2|iso code|code|codes|code iso|codigo|codigo iso|cites"
              + "|code cites|codigo cites|obligatoire|obligatorio|mandatory|required|optional"
              + "|facultatif|opcional|(box|case|casilla|cadre|bloc|bloque)? ?\\d{1,2} ?[a-e]?"
              + "|[djay]{2,4} [ma]{2,4} [djay]{2,4}|yyyy mm dd|aaaa mm (jj|dd))");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");

  private static final Pattern BORDERS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private HeadingText() {}

  /** Its letters and digits, lower case, without accents. */
  public static String letters(String heading) {
    return String.join("", tokens(heading));
  }

  /** Its words that matter, joined. */
  static String words(String heading) {
    return tokens(heading).stream()
        .filter(token -> !JOINING.contains(token))
        .map(token -> NUMBER.contains(token) ? "no" : token)
        .collect(Collectors.joining());
  }

  /** The texts by which it may be looked up, the most exact first. */
  static List<String> keys(String heading) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(letters(heading));
    keys.add(words(heading));
    String bare = withoutAsides(heading);
    keys.add(letters(bare));
    keys.add(words(bare));
    keys.remove("");
    return List.copyOf(keys);
  }

  /** The parts of a heading in several languages or of several words for one thing. */
  static List<String> parts(String heading) {
    return List.of(heading.strip().split("\\s*(?:[/|;\\n\\r]|\\s[-\u2013\u2014]\\s)+\\s*", -1));
  }

  private static String withoutAsides(String heading) {
    return BRACKETS
        .matcher(heading)
        .replaceAll(
            found ->
                ASIDE.matcher(String.join(" ", tokens(found.group(1)))).matches() ? " " : "$0");
  }

  private static List<String> tokens(String heading) {
    List<String> tokens = new ArrayList<>();
    for (String token : BORDERS.split(heading.replace('\u00B0', ' '), -1)) {
      String bare =
          Normalizer.normalize(token, Normalizer.Form.NFKD)
              .replaceAll("\\p{M}", "")
              .toLowerCase(Locale.ROOT);
      if (!bare.isEmpty()) {
        tokens.add(bare);
      }
    }
    return tokens;
  }
}
