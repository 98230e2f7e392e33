package org.citeswarehouse.api.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.register.PermitNumber;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;

/**
 * The permit lines of a Party's register, by the number of the permit, and which of them somebody
 * entered a quantity for.
 */
final class PermitLines {

  private static final List<Column> LINE =
      Questions.columns("issuing_country", "permit_no", "line_no");

  private static final List<Column> ENTERED =
      Questions.columns(
          "decision_id", "action", "undoes", "issuing_country", "permit_no", "line_no");

  private final Map<String, List<List<Object>>> byNumber = new HashMap<>();
  private final Map<String, Set<String>> entered = new HashMap<>();

  private PermitLines() {}

  static PermitLines of(Warehouse warehouse, String party) {
    PermitLines lines = new PermitLines();
    // The inbox first: what a build takes in meanwhile is in both rather than in none.
    List<JsonNode> waiting = new Inbox(warehouse, "decisions").waiting();
    Reading reading = Reading.current(warehouse);
    Sql all =
        Sql.of("SELECT issuing_country, permit_no, line_no FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(Sql.of(" WHERE party = ? ORDER BY ALL", party));
    for (List<Object> row : reading.list(LINE, all)) {
      String key = PermitNumber.key((String) row.get(0), (String) row.get(1));
      lines.byNumber.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    lines.enter(reading, party, waiting);
    return lines;
  }

  private void enter(Reading reading, String party, List<JsonNode> waiting) {
    Sql log =
        Sql.of("SELECT " + Reading.list(ENTERED) + " FROM ")
            .then(reading.from(DecisionTables.DECISIONS))
            .then(Sql.of(" WHERE party = ? AND action IN ('ENTER_QUANTITY', 'UNDO')", party));
    Map<String, String> quantities = new HashMap<>();
    Set<String> undone = new HashSet<>();
    for (List<Object> row : reading.list(ENTERED, log)) {
      if (row.get(2) != null) {
        undone.add((String) row.get(2));
      } else {
        quantities.put(
            (String) row.get(0),
            key((String) row.get(3), (String) row.get(4), (String) row.get(5)));
      }
    }
    for (JsonNode message : waiting) {
      JsonNode decision = message.path("decision");
      if (decision.path("action").asText().equals("UNDO")) {
        undone.add(decision.path("undoes").asText());
      } else if (decision.path("action").asText().equals("ENTER_QUANTITY")
          && decision.path("party").asText().equals(party)) {
        quantities.put(
            message.path("decision_id").asText(),
            key(
                decision.path("issuing_country").asText(),
                decision.path("permit_no").asText(),
                decision.path("line_no").asText()));
      }
    }
    quantities.keySet().removeAll(undone);
    quantities.forEach((id, line) -> entered.computeIfAbsent(line, l -> new HashSet<>()).add(id));
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
