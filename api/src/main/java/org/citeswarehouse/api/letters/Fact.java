package org.citeswarehouse.api.letters;

import java.util.Map;

/**
 * Something that has to be asked, as the tables have it.
 *
 * @param to code of the office or partner, or number of the permit
 * @param question what is asked
 * @param subject the permit line or customs item, by the fields of a decision; empty for sums and
 *     months
 * @param values what the question tells, by name; blank where unknown
 * @param shared whether others know of the same line too, so that one answer does not settle it
 */
record Fact(
    String to,
    Question question,
    Map<String, String> subject,
    Map<String, Object> values,
    boolean shared) {

  Fact {
    subject = Map.copyOf(subject);
  }

  /** A value; null where it is unknown. */
  Object get(String name) {
    return values.get(name);
  }
}
