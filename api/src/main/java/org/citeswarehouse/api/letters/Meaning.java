package org.citeswarehouse.api.letters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.model.decision.Action;

/**
 * What an answer means.
 *
 * @param row the answer
 * @param asked what was asked
 * @param decision fields of the decision but for reason and name; empty where there is none
 * @param problem why there is none, in words; blank where there is one
 * @param column heading of the column that the problem is about; blank for the row as a whole
 * @param before the decision that an earlier list gave on the row; null for none
 */
public record Meaning(
    ReturnedList.Row row,
    AskedRow asked,
    Map<String, String> decision,
    String problem,
    String column,
    Letter.Taken before) {

  /** An answer that can be taken as a decision. */
  static Meaning decides(
      ReturnedList.Row row, AskedRow asked, Map<String, String> decision, Letter.Taken before) {
    return new Meaning(row, asked, new LinkedHashMap<>(decision), "", "", before);
  }

  /** An answer that cannot. */
  static Meaning useless(
      ReturnedList.Row row, AskedRow asked, String problem, String column, Letter.Taken before) {
    return new Meaning(row, asked, Map.of(), problem, column, before);
  }

  /** Whether it is a decision. */
  public boolean isDecision() {
    return !decision.isEmpty();
  }

  /** Whether that decision was taken already. */
  public boolean isKnown() {
    return isDecision() && before != null && before.says().equals(says());
  }

  /** Whether it is a decision that is still to be taken. */
  public boolean isFresh() {
    return isDecision() && !isKnown();
  }

  /** Whether it takes the place of what an earlier list said. */
  public boolean isCorrection() {
    return isFresh() && before != null;
  }

  /** What is decided. */
  public Action action() {
    return Action.find(decision.get("action")).orElseThrow();
  }

  /** A part of the decision; blank where it has none. */
  public String get(String field) {
    return decision.getOrDefault(field, "");
  }

  /** The decision in one line. */
  public String says() {
    return decision.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("\n"));
  }
}
