package org.citeswarehouse.jobs.fix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.jobs.warehouse.Inbox;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.jobs.warehouse.Warehouse;
import org.citeswarehouse.model.fix.Fix;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.fix.FixLedger;
import org.citeswarehouse.model.fix.FixRefusedException;

/**
 * Fixes that the server has left. A file is removed after the run that took it in has finished;
 * where that run was killed in between, the identifier tells that it is in the log already.
 */
final class FixInbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final Inbox inbox;
  private final List<Inbox.Message> messages;
  private final List<Fix> fixes = new ArrayList<>();

  /**
   * What lies there now.
   *
   * @throws UserErrorException when a file is none that the server wrote
   */
  FixInbox(Warehouse warehouse, FixLedger log) {
    this.inbox = warehouse.inbox("fixes");
    this.messages = inbox.messages();
    for (Inbox.Message message : messages) {
      Fix fix = fix(message, log.and(fixes));
      if (log.find(fix.id()).isEmpty()) {
        fixes.add(fix);
      }
    }
  }

  /** Those that are not in the log yet. */
  List<Fix> fixes() {
    return List.copyOf(fixes);
  }

  /** Removes what was read, once the runs that took it in have finished. */
  void clear() {
    messages.forEach(inbox::remove);
  }

  private static Fix fix(Inbox.Message message, FixLedger known) {
    try {
      JsonNode node = JSON.readTree(message.text());
      String id = node.required("fix_id").asText();
      Instant at = Instant.parse(node.required("fixed_at").asText());
      Map<String, String> fields = JSON.convertValue(node.required("fix"), FIELDS);
      String undoes = fields.remove("undoes");
      if (undoes == null) {
        return FixForm.read(fields, id, at);
      }
      Fix undone =
          known.find(id).isPresent() ? known.find(undoes).orElseThrow() : known.undoable(undoes);
      return undone.undoing(id, fields.get("reason"), fields.get("fixed_by"), at);
    } catch (JsonProcessingException
        | FixRefusedException
        | DateTimeException
        | IllegalArgumentException e) {
      UserErrorException error =
          new UserErrorException(
              Exit.REFUSED, "inbox.fix", message.name(), String.valueOf(e.getMessage()));
      error.initCause(e);
      throw error;
    }
  }
}
