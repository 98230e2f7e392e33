package org.citeswarehouse.api.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.citeswarehouse.api.problem.Texts;

/** The columns of a list, in their order. */
enum Field {
  /** Permit and line, declaration and item. */
  ABOUT,
  /** What the goods are. */
  GOODS,
  /** What is asked. */
  QUESTION,
  /** The answer chosen. */
  REPLY,
  /** Quantity. */
  QUANTITY,
  /** Unit of the quantity. */
  UNIT,
  /** Day. */
  DAY,
  /** Number of a document. */
  DOCUMENT,
  /** Line of the permit. */
  LINE,
  /** Remark. */
  REMARK,
  /** What ties the row to its letter. */
  KEY;

  /** Its heading in the language of the request. */
  String heading() {
    return Texts.of("letters.column." + name().toLowerCase(Locale.ROOT));
  }

  /** All headings. */
  static List<String> headings() {
    return Arrays.stream(values()).map(Field::heading).toList();
  }

  /** Whether the recipient fills it in. */
  boolean isAnswer() {
    return compareTo(REPLY) >= 0 && this != KEY;
  }
}
