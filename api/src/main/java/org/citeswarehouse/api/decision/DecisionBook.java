package org.citeswarehouse.api.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.Ledger;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.DecisionTables;

/**
 * Every decision on the registers that somebody sees: those that runs took in, and those that wait.
 *
 * @param reading the state that it is read beside
 * @param ledger all decisions, and which of them hold
 * @param logged identifiers of those that runs took in
 * @param effects what became of those that the last build knew, by identifier
 */
public record DecisionBook(
    Reading reading, Ledger ledger, Set<String> logged, Map<String, String> effects) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  /** A list that is kept for all who ask. */
  private record Logged(List<Decision> decisions, Map<String, String> effects) {}

  /** The book of a warehouse as it is now. */
  public static DecisionBook of(Warehouse warehouse) {
    // The inbox before the state: what a build takes in meanwhile is in both rather than in none.
    List<JsonNode> waiting = new Inbox(warehouse, "decisions").waiting();
    Reading reading = Reading.current(warehouse);
    Logged logged = reading.once("decisions", Logged.class, () -> logged(reading));
    Set<String> known = new HashSet<>();
    List<Decision> all = new ArrayList<>(logged.decisions());
    all.forEach(decision -> known.add(decision.id()));
    Set<String> taken = Set.copyOf(known);
    for (JsonNode message : waiting) {
      if (warehouse.sight().sees(message.path("decision").path("party").asText())) {
        Decision decision = decision(message);
        if (known.add(decision.id())) {
          all.add(decision);
        }
      }
    }
    return new DecisionBook(reading, new Ledger(all), taken, logged.effects());
  }

  /** Whether the last build knew nothing of a decision yet; a waiver holds once it is taken in. */
  public boolean waits(Decision decision) {
    return decision.action() == Action.WAIVE
        ? !logged.contains(decision.id())
        : !effects.containsKey(decision.id());
  }

  /**
   * Decisions on a Party's register that the last build knew nothing of, undoings among them; the
   * first one first.
   */
  public List<Decision> waiting(String party) {
    return ledger.all().stream().filter(d -> d.party().equals(party)).filter(this::waits).toList();
  }

  private static Decision decision(JsonNode message) {
    return DecisionForm.read(
        JSON.convertValue(message.path("decision"), FIELDS),
        message.path("decision_id").asText(),
        Instant.parse(message.path("decided_at").asText()));
  }

  private static Logged logged(Reading reading) {
    List<Column> columns = DecisionTables.DECISIONS.columns();
    Sql log =
        Sql.of("SELECT " + Reading.list(columns) + " FROM ")
            .then(reading.from(DecisionTables.DECISIONS))
            .then(" ORDER BY decision_id");
    List<Decision> decisions = new ArrayList<>();
    for (List<Object> row : reading.list(columns, log)) {
      decisions.add(decision(columns, row));
    }
    List<Column> effect =
        List.of(
            DecisionTables.DECISION_EFFECTS.column("decision_id"),
            DecisionTables.DECISION_EFFECTS.column("effect"));
    Sql built =
        Sql.of("SELECT " + Reading.list(effect) + " FROM ")
            .then(reading.from(DecisionTables.DECISION_EFFECTS));
    Map<String, String> effects = new HashMap<>();
    reading
        .list(effect, built)
        .forEach(row -> effects.put((String) row.get(0), (String) row.get(1)));
    return new Logged(List.copyOf(decisions), Map.copyOf(effects));
  }

  private static Decision decision(List<Column> columns, List<Object> row) {
    Map<String, String> fields = new HashMap<>();
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      Object value = row.get(i);
      values.put(name, value);
      if (value != null && DecisionForm.FIELDS.contains(name)) {
        fields.put(name, value instanceof BigDecimal n ? n.toPlainString() : value.toString());
      }
    }
    return DecisionForm.read(
        fields, (String) values.get("decision_id"), (Instant) values.get("decided_at"));
  }
}
