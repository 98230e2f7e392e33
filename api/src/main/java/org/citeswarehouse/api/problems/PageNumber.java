package org.citeswarehouse.api.problems;

import java.util.HashMap;
import java.util.Map;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Address;

/**
 * Which part of a list is shown.
 *
 * @param number number of the part, from 1
 * @param size how many it shows
 * @param total how many there are in all
 */
public record PageNumber(long number, int size, long total) {

  private static final String WORD = "page";

  /**
   * The part that is asked for; the last one where there are fewer.
   *
   * @throws Refusal when it is no number
   */
  static PageNumber of(Arguments arguments, int size, long total) {
    String text = arguments.find(WORD).orElse("1");
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", WORD, text, "1, 2, 3 \u2026");
    }
    long last = Math.max(1, (total + size - 1) / size);
    return new PageNumber(Math.min(Long.parseLong(text), last), size, total);
  }

  /** How many come before it. */
  public long from() {
    return (number - 1) * size;
  }

  /** The first that is shown; 0 where there is none. */
  public long first() {
    return total == 0 ? 0 : from() + 1;
  }

  /** The last that is shown. */
  public long last() {
    return Math.min(total, from() + size);
  }

  /** Whether others come after it. */
  public boolean hasNext() {
    return last() < total;
  }

  /** Whether others come before it. */
  public boolean hasPrevious() {
    return number > 1;
  }

  /** Address of another part. */
  static String address(String path, Arguments arguments, long number) {
    Map<String, String> words = new HashMap<>(arguments.values());
    words.put(WORD, Long.toString(number));
    return Address.of(path, words);
  }
}
