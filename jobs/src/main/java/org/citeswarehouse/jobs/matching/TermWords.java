package org.citeswarehouse.jobs.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.codes.Terms;

/** Words by which a description of goods names a term: those of the term's English name. */
final class TermWords {

  private static final int SHORTEST = 3;
  private static final Set<String> EMPTY_WORDS =
      Set.of("and", "the", "for", "with", "other", "product", "item", "piece", "small", "large");
  private static final Map<String, List<String>> BY_TERM =
      Terms.all().stream().collect(Collectors.toMap(Term::code, t -> stems(t.name())));

  private TermWords() {}

  /** Whether a description in lower case holds a word of the term's name, in singular or plural. */
  static boolean named(String description, String term) {
    List<String> words = stems(description);
    return BY_TERM.getOrDefault(term, List.of()).stream().anyMatch(words::contains);
  }

  private static List<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .filter(word -> word.length() >= SHORTEST && !EMPTY_WORDS.contains(word))
        .toList();
  }
}
