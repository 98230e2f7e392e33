package org.citeswarehouse.model.layout;

import java.util.List;

/**
 * One column of an input file.
 *
 * @param name header name, compared without regard to case
 * @param required whether a file without it is refused
 * @param withheld whether the value stays in the landed file and is never copied into a table,
 *     because it may identify a person (design: confidentiality)
 * @param doc what it holds
 * @param also headings that published files of this layout have for it
 */
public record InputColumn(
    String name, boolean required, boolean withheld, String doc, List<String> also) {

  /** Keeps the headings unchangeable. */
  public InputColumn {
    also = List.copyOf(also);
  }

  static InputColumn required(String name, String doc) {
    return new InputColumn(name, true, false, doc, List.of());
  }

  static InputColumn optional(String name, String doc) {
    return new InputColumn(name, false, false, doc, List.of());
  }

  static InputColumn optionalWithheld(String name, String doc) {
    return new InputColumn(name, false, true, doc, List.of());
  }

  static InputColumn withheld(String name, String doc) {
    return new InputColumn(name, true, true, doc, List.of());
  }

  /** The same column, which files may also call by other headings. */
  InputColumn called(String... headings) {
    return new InputColumn(name, required, withheld, doc, List.of(headings));
  }

  /** Name of the bronze column that keeps the text: lower case, words joined by underscores. */
  public String bronzeName() {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("_$", "");
  }
}
