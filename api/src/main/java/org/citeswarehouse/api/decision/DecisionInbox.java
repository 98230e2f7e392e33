package org.citeswarehouse.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;

/** Decisions that wait for the next build. */
final class DecisionInbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Inbox inbox;

  DecisionInbox(Warehouse warehouse) {
    this.inbox = new Inbox(warehouse, "decisions");
  }

  /** Leaves a decision there. */
  void leave(Decision decision) {
    ObjectNode message = JSON.createObjectNode();
    message.put("decision_id", decision.id());
    message.put("decided_at", decision.at().toString());
    message.set("decision", JSON.valueToTree(DecisionForm.write(decision)));
    inbox.leave(decision.id(), message);
  }

  /** Identifier, Party, action and undone decision of each that waits. */
  List<Known> waiting() {
    return inbox.waiting().stream().map(DecisionInbox::known).toList();
  }

  private static Known known(JsonNode message) {
    JsonNode decision = message.path("decision");
    return new Known(
        message.path("decision_id").asText(),
        decision.path("party").asText(),
        decision.path("action").asText(),
        decision.path("undoes").asText(null));
  }
}
