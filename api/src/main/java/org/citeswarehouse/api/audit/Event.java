package org.citeswarehouse.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the audit log.
 *
 * @param at when
 * @param who name of the account; blank for somebody who has not signed in
 * @param what what happened
 * @param parties the Parties whose data it is about; blank for none
 * @param address path and query, or the command
 * @param from address of the machine it came from; blank for the command line
 * @param reach the Parties of whose permits whoever did it may know numbers; {@link #EVERYBODY} for
 *     all, and for lines of before that was written down; blank for none
 */
public record Event(
    Instant at, String who, What what, String parties, String address, String from, String reach) {

  /** Whoever did it may know numbers of permits of every Party. */
  public static final String EVERYBODY = "*";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The same with as much of its address as may be told. */
  public Event at(String told) {
    return new Event(at, who, what, parties, told, from, reach);
  }

  /** Whether it is about a Party. */
  public boolean isOf(String party) {
    return List.of(parties.split(" ", -1)).contains(party);
  }

  /**
   * As a line.
   *
   * @param before hash of the line before
   */
  byte[] line(String before) {
    ObjectNode node = JSON.createObjectNode();
    node.put("at", at.toString());
    node.put("who", who);
    node.put("what", what.name());
    node.put("parties", parties);
    node.put("address", address);
    node.put("from", from);
    node.put("reach", reach);
    node.put("before", before);
    return (node + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The hash that a line says the line before has. */
  static String before(String line) throws IOException {
    return JSON.readTree(line).path("before").asText();
  }

  /** Reads a line; empty for one that a crash cut off. */
  static Optional<Event> read(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return Optional.of(
          new Event(
              Instant.parse(node.path("at").asText()),
              node.path("who").asText(),
              What.valueOf(node.path("what").asText()),
              node.path("parties").asText(),
              node.path("address").asText(),
              node.path("from").asText(),
              node.path("reach").asText(EVERYBODY)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
