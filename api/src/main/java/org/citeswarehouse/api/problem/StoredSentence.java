package org.citeswarehouse.api.problem;

import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.model.refusal.Wordings;
import org.citeswarehouse.model.validation.Rule;
import org.citeswarehouse.model.validation.RuleBook;

/**
 * Sentences that tables hold, which are in English, said in the language of the request. A sentence
 * is read by the pattern it was made from, which gives its values back, and made again from the
 * pattern of the language; one that its pattern does not give (an earlier program made it) stays as
 * it is, marked as English. Values stay as they are, too, but for those that are sentences
 * themselves.
 */
public final class StoredSentence {

  private static final String ISSUES = "org.citeswarehouse.model.issue.messages";
  private static final String VALIDATION = "org.citeswarehouse.model.validation.messages";
  private static final String COVERAGE = "org.citeswarehouse.model.coverage.messages";
  private static final String REFUSALS = "org.citeswarehouse.ingest.refusals";

  /** What checks put into a sentence, by message file: whole sentences and words of their own. */
  private static final List<Pattern> WITHIN =
      Stream.of(
              Stream.of("more.first_row", "more.lines").map(key -> one(ISSUES, key)),
              Stream.of("listing.known", "listing.none", "name.like", "pairs.none", "blank")
                  .map(key -> one(VALIDATION, key)),
              refusals(),
              Stream.of(one(COVERAGE, "note")))
          .flatMap(patterns -> patterns)
          .toList();

  private static final RuleBook RULES = RuleBook.standard();

  private StoredSentence() {}

  /**
   * What is wrong with a row, or what to do about it.
   *
   * @param code which problem it is
   * @param part {@code message} or {@code suggestion}
   * @param stored the English sentence
   */
  public static Passage issue(String code, String part, String stored) {
    return of(one(ISSUES, code + "." + part), stored);
  }

  /**
   * What is wrong with a line by a rule of validation, or what to do about it.
   *
   * @param rule identifier of the rule
   * @param part {@code message} or {@code suggestion}
   * @param stored the English sentence
   */
  public static Passage rule(String rule, String part, String stored) {
    return find(rule)
        .map(r -> of(one(VALIDATION, r.kind().name() + "." + part), stored))
        .orElseGet(() -> Passage.english(stored));
  }

  /**
   * Why an office counts as having delivered a month, or not.
   *
   * @param stored the English sentence
   */
  public static Passage coverage(String stored) {
    Language language = Asking.current().language();
    if (language == Language.EN) {
      return Passage.here(stored);
    }
    return Stream.of("declared", "records", "missing", "few", "none", "lacking")
        .flatMap(key -> one(COVERAGE, key).said(stored, language).stream())
        .findFirst()
        .map(Passage::here)
        .orElseGet(() -> Passage.english(stored));
  }

  /**
   * A rule of validation by its identifier and what it looks at; the identifier for unknown ones.
   */
  public static String ruleName(String rule) {
    return find(rule)
        .map(r -> Texts.of("rule.name", rule, Texts.of("rule." + r.kind().name())))
        .orElse(rule);
  }

  private static Optional<Rule> find(String rule) {
    return RULES.rules().stream().filter(r -> r.id().equals(rule)).findFirst();
  }

  private static Pattern one(String bundle, String key) {
    return new Pattern(bundle, List.of(key));
  }

  private static Passage of(Pattern pattern, String stored) {
    Language language = Asking.current().language();
    if (language == Language.EN || stored == null || stored.isEmpty()) {
      return Passage.here(stored == null ? "" : stored);
    }
    return pattern
        .said(stored, language)
        .map(Passage::here)
        .orElseGet(() -> Passage.english(stored));
  }

  /** Why a whole file, or one message of many, was refused: problem and reason together. */
  private static Stream<Pattern> refusals() {
    return Wordings.of(REFUSALS, Locale.ENGLISH).keySet().stream()
        .filter(key -> key.endsWith(".problem"))
        .map(key -> new Pattern(REFUSALS, List.of(key, key.replace(".problem", ".reason"))));
  }

  /**
   * A pattern of a message file.
   *
   * @param bundle the message file
   * @param keys its keys, whose texts follow each other
   */
  private record Pattern(String bundle, List<String> keys) {

    /** A sentence in another language; empty where it was not made from this pattern. */
    Optional<String> said(String stored, Language language) {
      try {
        MessageFormat english = new MessageFormat(text(Locale.ENGLISH), Locale.ENGLISH);
        Object[] values = values(english, stored);
        if (values == null) {
          return Optional.empty();
        }
        for (int i = 0; i < values.length; i++) {
          values[i] = within(values[i], language);
        }
        Locale locale = language.locale();
        return Optional.of(new MessageFormat(text(locale), locale).format(values).strip());
      } catch (MissingResourceException e) {
        return Optional.empty();
      }
    }

    private String text(Locale locale) {
      ResourceBundle texts = Wordings.of(bundle, locale);
      return String.join(" ", keys.stream().map(texts::getString).toList());
    }
  }

  /** The values of a sentence; null where the pattern would not give it again. */
  private static Object[] values(MessageFormat pattern, String stored) {
    // A value left blank at the end of a sentence was stripped with the blank before it.
    for (String whole : new String[] {stored, stored + " "}) {
      ParsePosition at = new ParsePosition(0);
      Object[] values = pattern.parse(whole, at);
      if (values != null
          && at.getIndex() == whole.length()
          && pattern.format(values).strip().equals(stored)) {
        return values;
      }
    }
    return null;
  }

  /** A value of a sentence, of which some are sentences; a list may hold a word for blank. */
  private static Object within(Object value, Language language) {
    if (!(value instanceof String text)) {
      return value;
    }
    List<String> parts = List.of(text.split(", ", -1));
    return parts.stream().anyMatch(part -> part.contains(" "))
        ? whole(text, language)
        : String.join(", ", parts.stream().map(part -> whole(part, language)).toList());
  }

  private static String whole(String text, Language language) {
    if (!text.contains(" ") && !text.startsWith("[")) {
      return text;
    }
    return WITHIN.stream()
        .flatMap(pattern -> pattern.said(text, language).stream())
        .findFirst()
        .orElse(text);
  }
}
