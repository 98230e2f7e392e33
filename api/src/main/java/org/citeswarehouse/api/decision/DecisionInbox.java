package org.citeswarehouse.api.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

  /** Does something while nobody else of this server leaves decisions. */
  <T> T inTurn(Supplier<T> work) {
    return inbox.inTurn(work);
  }

  /** Leaves decisions there: where one cannot be written, none is. */
  void leave(List<Decision> decisions) {
    Map<String, ObjectNode> messages = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      ObjectNode message = JSON.createObjectNode();
      message.put("decision_id", decision.id());
      message.put("decided_at", decision.at().toString());
      message.set("decision", JSON.valueToTree(DecisionForm.write(decision)));
      messages.put(decision.id(), message);
    }
    inbox.leave(messages);
  }
}
