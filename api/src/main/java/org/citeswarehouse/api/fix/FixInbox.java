package org.citeswarehouse.api.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixForm;

/** Fixes that wait for the next run. */
final class FixInbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Inbox inbox;
  private final Warehouse warehouse;

  FixInbox(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.inbox = new Inbox(warehouse, "fixes");
  }

  /** Does something while nobody else of this server leaves fixes. */
  <T> T inTurn(Supplier<T> work) {
    return inbox.inTurn(work);
  }

  /** Leaves fixes there: where one cannot be written, none is. */
  void leave(List<Fix> fixes) {
    Map<String, ObjectNode> messages = new LinkedHashMap<>();
    for (Fix fix : fixes) {
      messages.put(fix.id(), message(fix.id(), fix.at(), FixForm.write(fix)));
    }
    inbox.leave(messages);
  }

  /** Leaves the undoing of a fix there, by its fields. */
  void leaveUndoing(String id, Instant at, Map<String, String> fields) {
    inbox.leave(id, message(id, at, fields));
  }

  private static ObjectNode message(String id, Instant at, Map<String, String> fields) {
    ObjectNode message = JSON.createObjectNode();
    message.put("fix_id", id);
    message.put("fixed_at", at.toString());
    message.set("fix", JSON.valueToTree(fields));
    return message;
  }

  /** Those that wait, but for fixes of Parties that are not seen; an undoing names no Party. */
  List<WaitingFix> waiting() {
    return inbox.waiting().stream()
        .filter(
            message ->
                !message.path("fix").has("party")
                    || warehouse.sight().sees(message.path("fix").path("party").asText()))
        .map(FixInbox::read)
        .toList();
  }

  private static WaitingFix read(JsonNode message) {
    Map<String, String> fields = new LinkedHashMap<>();
    message
        .path("fix")
        .forEachEntry(
            (name, value) -> {
              if (!value.isNull()) {
                fields.put(name, value.asText());
              }
            });
    return new WaitingFix(
        message.path("fix_id").asText(), Instant.parse(message.path("fixed_at").asText()), fields);
  }
}
