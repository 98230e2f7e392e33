package org.citeswarehouse.api.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.problem.Texts;

/** The words of the answers. */
final class Replies {

  private Replies() {}

  /** An answer in the language of the request. */
  static String word(Reply reply) {
    return Texts.of("letters.reply." + reply);
  }

  /** The words of all answers to a question, in the language of the request. */
  static List<String> words(Question question) {
    return question.replies().stream().map(Replies::word).toList();
  }

  /**
   * The answer to a question that a text names, in any case and in any of the languages, since a
   * list may be answered by somebody who speaks another one; empty for anything else.
   */
  static Optional<Reply> find(Question question, String text) {
    String given = folded(text);
    for (Reply reply : question.replies()) {
      for (Language language : Language.values()) {
        if (folded(Wording.in(language, () -> word(reply))).equals(given)) {
          return Optional.of(reply);
        }
      }
    }
    return Optional.empty();
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
