package org.citeswarehouse.jobs.decision;

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
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.DecisionRefusedException;
import org.citeswarehouse.model.decision.Ledger;

/**
 * Decisions that the server has left. A file is removed after the run that took it in has finished;
 * where that run was killed in between, the identifier tells that it is in the log already.
 */
public final class DecisionInbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final Inbox inbox;
  private final List<Inbox.Message> messages;
  private final List<Decision> decisions = new ArrayList<>();

  private DecisionInbox(Inbox inbox, Ledger ledger) {
    this.inbox = inbox;
    this.messages = inbox.messages();
    for (Inbox.Message message : messages) {
      Decision decision = decision(message);
      if (ledger.find(decision.id()).isEmpty()) {
        decisions.add(decision);
      }
    }
  }

  /**
   * What lies there now.
   *
   * @throws UserErrorException when a file is none that the server wrote
   */
  public static DecisionInbox of(Warehouse warehouse, DecisionLog log) {
    return new DecisionInbox(warehouse.inbox("decisions"), log.ledger());
  }

  /** Those that are not in the log yet. */
  public List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** Whether there are new ones on a Party's register. */
  public boolean has(String party) {
    return decisions.stream().anyMatch(d -> d.party().equals(party));
  }

  /** Removes what was read, once the run that took it in has finished. */
  public void clear() {
    messages.forEach(inbox::remove);
  }

  private static Decision decision(Inbox.Message message) {
    try {
      JsonNode node = JSON.readTree(message.text());
      return DecisionForm.read(
          JSON.convertValue(node.required("decision"), FIELDS),
          node.required("decision_id").asText(),
          Instant.parse(node.required("decided_at").asText()));
    } catch (JsonProcessingException
        | DecisionRefusedException
        | DateTimeException
        | IllegalArgumentException e) {
      UserErrorException error =
          new UserErrorException(
              Exit.REFUSED, "inbox.bad", message.name(), String.valueOf(e.getMessage()));
      error.initCause(e);
      throw error;
    }
  }
}
