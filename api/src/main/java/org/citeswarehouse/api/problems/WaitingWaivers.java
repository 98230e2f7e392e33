package org.citeswarehouse.api.problems;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.snapshot.Warehouse;

/** Decisions on warnings that wait for the worker, of Parties that may be seen. */
final class WaitingWaivers {

  private final Warehouse warehouse;
  private final List<JsonNode> decisions;

  WaitingWaivers(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.decisions =
        new Inbox(warehouse, "decisions")
            .waiting().stream().map(message -> message.path("decision")).toList();
  }

  /** Whether a decision is to be taken back. */
  boolean isUndone(String id) {
    return decisions.stream().anyMatch(d -> d.path("undoes").asText("").equals(id));
  }

  /** Whether a warning is to be let stand. */
  boolean isWaived(String party, int year, String rule, String value) {
    return warehouse.sight().sees(party)
        && decisions.stream()
            .filter(d -> d.path("action").asText().equals("WAIVE"))
            .filter(d -> d.path("party").asText().equals(party))
            .filter(d -> d.path("report_year").asText().equals(Integer.toString(year)))
            .filter(d -> d.path("rule").asText().equals(rule))
            .map(d -> d.path("value").asText(""))
            .anyMatch(v -> v.isEmpty() || v.equals(value));
  }
}
