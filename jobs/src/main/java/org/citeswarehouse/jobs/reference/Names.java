package org.citeswarehouse.jobs.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names are written, and read out of lists. */
final class Names {

  private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
  private static final Pattern SPP = Pattern.compile(" spp\\.?$", Pattern.CASE_INSENSITIVE);

  /** Words that belong to authors although they begin with a small letter. */
  private static final Set<String> AUTHORS =
      Set.of(
          "de", "da", "di", "du", "del", "della", "den", "der", "des", "dos", "d", "la", "le",
          "ten", "ter", "van", "von", "vom", "zu", "zur", "ex", "et", "in", "and", "bis", "non",
          "sensu", "y", "e", "f", "fil", "hort", "auct", "apud");

  private static final String OTHER = "(?!ex |et |in |and |de |von |van |der |du |da |y |e )";

  /** Where one synonym ends and the next begins, in a list joined by commas or line breaks. */
  private static final Pattern NEXT =
      Pattern.compile(
          "[\\r\\n]+|,\\s*(?=[A-Z][a-z-]+ (?:[x\u00D7] )?"
              + OTHER
              + "[a-z])|(?<=[0-9]{4}),\\s*(?=[A-Z])|(?<=[0-9]{4}\\)),\\s*(?=[A-Z])");

  private Names() {}

  /** One blank between words, none around them, no "spp." at the end. */
  static String clean(String name) {
    return SPP.matcher(BLANKS.matcher(name).replaceAll(" ").strip()).replaceAll("");
  }

  /** By what names are compared. */
  static String key(String name) {
    return clean(name).toLowerCase(Locale.ROOT);
  }

  /** Higher taxa that a source writes in capitals, as the others write them. */
  static String capitalised(String name) {
    String clean = clean(name);
    return clean.equals(clean.toUpperCase(Locale.ROOT)) && clean.length() > 1
        ? clean.charAt(0) + clean.substring(1).toLowerCase(Locale.ROOT)
        : clean;
  }

  /** A kingdom; some sources write Fauna and Flora. Null where none is named. */
  static String kingdom(String name) {
    if (name == null) {
      return null;
    }
    return switch (capitalised(name)) {
      case "Fauna" -> "Animalia";
      case "Flora" -> "Plantae";
      default -> capitalised(name);
    };
  }

  /** The names of a list of synonyms, without their authors. */
  static List<String> synonyms(String list) {
    List<String> names = new ArrayList<>();
    for (String synonym : NEXT.split(list, -1)) {
      String name = withoutAuthor(clean(synonym));
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Genus and epithets; an author begins with a capital, a bracket or a word of authors. */
  private static String withoutAuthor(String synonym) {
    List<String> words = new ArrayList<>();
    for (String word : synonym.split(" ", -1)) {
      boolean first = words.isEmpty();
      boolean epithet = word.matches("\\p{Ll}[\\p{Ll}-]*\\.?") && !AUTHORS.contains(plain(word));
      boolean sign = word.equals("x") || word.equals("\u00D7");
      if (!first && !epithet && !sign) {
        break;
      }
      words.add(word);
    }
    return String.join(" ", words);
  }

  private static String plain(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
