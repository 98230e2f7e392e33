package org.citeswarehouse.model.layout;

/**
 * One column of an input file.
 *
 * @param name header name, compared without regard to case
 * @param required whether a file without it is refused
 * @param withheld whether the value stays in the landed file and is never copied into a table,
 *     because it may identify a person (design: confidentiality)
 * @param doc what it holds
 */
public record InputColumn(String name, boolean required, boolean withheld, String doc) {

  static InputColumn required(String name, String doc) {
    return new InputColumn(name, true, false, doc);
  }

  static InputColumn optional(String name, String doc) {
    return new InputColumn(name, false, false, doc);
  }

  static InputColumn optionalWithheld(String name, String doc) {
    return new InputColumn(name, false, true, doc);
  }

  static InputColumn withheld(String name, String doc) {
    return new InputColumn(name, true, true, doc);
  }

  /** Name of the bronze column that keeps the text: lower case, words joined by underscores. */
  public String bronzeName() {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("_$", "");
  }
}
