package org.citeswarehouse.api.explorer;

import java.util.List;

/**
 * A field of the form as it was filled in, and how it is understood.
 *
 * @param word the filter
 * @param shown what stands in the field: codes where they are known, else what was typed
 * @param value the value of the filter; blank where the field is blank or not understood
 * @param meaning the names of the codes; blank where there is nothing to add
 * @param note what was read as something else, and why; blank for none
 * @param problem what is wrong; blank for nothing
 * @param meant how the choices were found, in words; blank where one of them must be meant
 * @param choices what may have been meant, each as the whole field would read
 */
public record Field(
    String word,
    String shown,
    String value,
    String meaning,
    String note,
    String problem,
    String meant,
    List<Choice> choices) {

  static Field blank(String word) {
    return new Field(word, "", "", "", "", "", "", List.of());
  }

  static Field good(String word, String value, String meaning) {
    return new Field(word, value, value, meaning, "", "", "", List.of());
  }

  static Field wrong(String word, String typed, String problem, List<Choice> choices) {
    return wrong(word, typed, problem, new Meant("", choices));
  }

  static Field wrong(String word, String typed, String problem, Meant meant) {
    return new Field(word, typed, "", "", "", problem, meant.how(), meant.choices());
  }

  /** Whether it was not understood. */
  public boolean isWrong() {
    return !problem.isEmpty();
  }
}
