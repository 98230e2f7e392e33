package org.citeswarehouse.api.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;

/**
 * A filter of an output: one word, with what it allows and what it asks for.
 *
 * @param name the word
 * @param allowed which values it takes
 * @param condition the condition on rows
 */
public record Filter(String name, Allowed allowed, Condition condition) {

  /** How a blank is written. */
  public static final String BLANK = "-";

  /** Turns checked values into SQL. */
  @FunctionalInterface
  public interface Condition {
    /** The condition for one of these values; null stands for blank. */
    Sql of(Reading reading, List<String> values);

    /**
     * The same, where what else was asked matters.
     *
     * @param given all filters and options by their words
     */
    default Sql of(Reading reading, List<String> values, Map<String, String> given) {
      return of(reading, values);
    }
  }

  /**
   * The condition for a comma list.
   *
   * @throws Refusal when a value is none that is allowed
   */
  public Sql where(Reading reading, String list) {
    return where(reading, list, Map.of());
  }

  /**
   * The condition for a comma list among all that was asked.
   *
   * @param given all filters and options by their words
   * @throws Refusal when a value is none that is allowed
   */
  public Sql where(Reading reading, String list, Map<String, String> given) {
    return condition.of(reading, values(list), given);
  }

  /**
   * The values of a comma list; null stands for blank.
   *
   * @throws Refusal when a value is none that is allowed
   */
  public List<String> values(String list) {
    List<String> values = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      String value = part.strip();
      if (value.isEmpty()) {
        throw Refusal.of(Kind.WRONG_INPUT, "filter.empty", name);
      }
      if (!value.equals(BLANK) && !allowed.test().test(value)) {
        throw Refusal.of(Kind.WRONG_INPUT, "filter.value", name, value, allowed.words().get());
      }
      values.add(value.equals(BLANK) ? null : value);
    }
    return values;
  }
}
