package org.citeswarehouse.api.letters;

/** An answer that is no decision, with the column that is to blame. */
final class UselessAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final Field field;
  private final String[] values;

  /**
   * An answer that is none.
   *
   * @param key names the text, {@code letters.useless.KEY}
   * @param field the column; null for the row as a whole
   * @param values what the text fills in
   */
  UselessAnswerException(String key, Field field, String... values) {
    super(key);
    this.key = key;
    this.field = field;
    this.values = values.clone();
  }

  String key() {
    return key;
  }

  Field field() {
    return field;
  }

  Object[] values() {
    return values.clone();
  }
}
