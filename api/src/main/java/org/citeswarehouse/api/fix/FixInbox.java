package org.citeswarehouse.api.fix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.inbox.Inbox;
import org.citeswarehouse.api.snapshot.Warehouse;

/** Fixes that wait for the next run. */
final class FixInbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What has to be known of an earlier fix to undo it.
   *
   * @param id its identifier
   * @param undoes the fix it undoes; null for a fix
   */
  record Known(String id, String undoes) {}

  private final Inbox inbox;

  FixInbox(Warehouse warehouse) {
    this.inbox = new Inbox(warehouse, "fixes");
  }

  /** Leaves a fix there, by its fields. */
  void leave(String id, Instant at, Map<String, String> fields) {
    ObjectNode message = JSON.createObjectNode();
    message.put("fix_id", id);
    message.put("fixed_at", at.toString());
    message.set("fix", JSON.valueToTree(fields));
    inbox.leave(id, message);
  }

  /** Those that wait. */
  List<Known> waiting() {
    return inbox.waiting().stream()
        .map(
            message ->
                new Known(
                    message.path("fix_id").asText(),
                    message.path("fix").path("undoes").asText(null)))
        .toList();
  }
}
