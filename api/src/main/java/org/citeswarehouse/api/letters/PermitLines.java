package org.citeswarehouse.api.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.register.PermitNumber;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;

/**
 * The permit lines of a Party's register, by the number of the permit, and which of them somebody
 * entered a quantity for.
 */
final class PermitLines {

  private static final List<Column> LINE =
      Questions.columns("issuing_country", "permit_no", "line_no");

  private final Map<String, List<List<Object>>> byNumber = new HashMap<>();
  private final Map<String, Set<String>> entered = new HashMap<>();

  private PermitLines() {}

  static PermitLines of(DecisionBook book, String party) {
    PermitLines lines = new PermitLines();
    Reading reading = book.reading();
    Sql all =
        Sql.of("SELECT issuing_country, permit_no, line_no FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(Sql.of(" WHERE party = ? ORDER BY ALL", party));
    for (List<Object> row : reading.list(LINE, all)) {
      String key = PermitNumber.key((String) row.get(0), (String) row.get(1));
      lines.byNumber.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    book.ledger().inForce().stream()
        .filter(d -> d.party().equals(party) && d.action() == Action.ENTER_QUANTITY)
        .forEach(
            d ->
                lines
                    .entered
                    .computeIfAbsent(
                        key(d.line().country(), d.line().permit(), d.line().line()),
                        line -> new HashSet<>())
                    .add(d.id()));
    return lines;
  }

  private static String key(String country, String permit, String line) {
    return String.join("\n", country, permit, line);
  }

  /** Whether a quantity is entered for a line by another decision than that one. */
  boolean hasEntered(Map<String, String> line, String butBy) {
    Set<String> ids =
        new HashSet<>(
            entered.getOrDefault(
                key(line.get("issuing_country"), line.get("permit_no"), line.get("line_no")),
                Set.of()));
    ids.remove(butBy);
    return !ids.isEmpty();
  }

  /**
   * The line that a number and a letter name.
   *
   * @param line may be blank where the permit has one line only
   */
  Map<String, String> line(String number, String line) {
    if (number.isEmpty()) {
      throw new UselessAnswerException("no-permit", Field.DOCUMENT);
    }
    List<List<Object>> lines = new ArrayList<>();
    byNumber.forEach(
        (key, found) -> {
          for (List<Object> row : found) {
            if (PermitNumber.key((String) row.get(0), number).equals(key)) {
              lines.add(row);
            }
          }
        });
    if (lines.isEmpty()) {
      throw new UselessAnswerException("permit", Field.DOCUMENT, number);
    }
    List<List<Object>> named =
        lines.stream()
            .filter(row -> line.isEmpty() || line.equalsIgnoreCase((String) row.get(2)))
            .toList();
    if (named.size() != 1) {
      throw new UselessAnswerException(
          named.isEmpty() ? "line" : "no-line",
          Field.LINE,
          number,
          lines.stream()
              .map(row -> (String) row.get(2))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    List<Object> only = named.get(0);
    return Map.of(
        "issuing_country", (String) only.get(0),
        "permit_no", (String) only.get(1),
        "line_no", (String) only.get(2));
  }
}
