package org.citeswarehouse.model.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a list that the warehouse gave (the queue, the checks of a report, matches, the problems
 * of validation), as the subject of one decision on every row of it: the fields that the action
 * asks for, whatever else stands beside them.
 */
public final class ListedSubject {

  private static final List<String> DECIDED = List.of("party", "reason", "decided_by");

  private ListedSubject() {}

  /**
   * The fields of {@link DecisionForm} that the action takes from the row. Where an action is about
   * an item or a line, a row that names an item is about that item.
   *
   * @param row text by column
   * @param action word of the action; one that there is not leaves the row as it is, to be refused
   */
  public static Map<String, String> of(Map<String, String> row, String action) {
    List<String> taken = new ArrayList<>(DECIDED);
    Action.find(action)
        .ifPresentOrElse(
            known -> {
              switch (known.subject()) {
                case ITEM_AND_LINE -> {
                  taken.addAll(DecisionForm.ITEM);
                  taken.addAll(DecisionForm.LINE);
                }
                case LINE -> taken.addAll(DecisionForm.LINE);
                case ITEM_OR_LINE ->
                    taken.addAll(
                        row.getOrDefault("declaration_no", "").isBlank()
                            ? DecisionForm.LINE
                            : DecisionForm.ITEM);
                case WARNING -> taken.addAll(DecisionForm.WARNING);
                case DECISION -> taken.add("undoes");
              }
              // A list says what was issued or is at stake; what crossed is entered by the officer.
              if (known == Action.ENTER_QUANTITY) {
                taken.addAll(List.of("quantity", "unit", "crossed_on", "proof"));
              }
              if (known == Action.DEFER) {
                taken.add("until_date");
              }
            },
            () -> taken.addAll(row.keySet()));
    Map<String, String> subject = new LinkedHashMap<>(row);
    subject.keySet().retainAll(taken);
    subject.put("action", action);
    return subject;
  }
}
