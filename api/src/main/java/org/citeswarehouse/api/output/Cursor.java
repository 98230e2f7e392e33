package org.citeswarehouse.api.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.table.Column;

/**
 * Where a page ended: the run it was read from, the question asked, and the key of its last row.
 * The next page is read from the same run, so that nothing is skipped or shown twice.
 *
 * @param run identifier of the run
 * @param question the output and its filters
 * @param key values of the key; null where blank
 */
public record Cursor(String run, String question, List<Object> key) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The cursor as the opaque text that a client gives back. */
  public String text() {
    ArrayNode all = JSON.createArrayNode().add(run).add(question);
    key.forEach(value -> all.add(value == null ? null : value.toString()));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The run a cursor was made from. */
  public static String run(String text) {
    return read(text).get(0).asText();
  }

  /**
   * The cursor that a client gave back.
   *
   * @throws Refusal when it is none, or was made for another question
   */
  public static Cursor parse(String text, String question, List<Column> key) {
    JsonNode all = read(text);
    if (all.size() != key.size() + 2 || !all.get(1).asText().equals(question)) {
      throw Refusal.of(Kind.WRONG_INPUT, "cursor.other");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      JsonNode value = all.get(i + 2);
      values.add(value.isNull() ? null : typed(key.get(i), value.asText()));
    }
    return new Cursor(all.get(0).asText(), question, values);
  }

  private static JsonNode read(String text) {
    try {
      JsonNode all =
          JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
      if (all != null && all.isArray() && all.size() >= 2) {
        return all;
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      throw broken(e);
    }
    throw broken(null);
  }

  private static Object typed(Column column, String value) {
    try {
      return switch (column.type()) {
        case INTEGER -> Integer.valueOf(value);
        case BIGINT -> Long.valueOf(value);
        case DECIMAL -> new BigDecimal(value);
        case DATE -> LocalDate.parse(value);
        default -> value;
      };
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  private static Refusal broken(Exception cause) {
    Refusal refusal = Refusal.of(Kind.WRONG_INPUT, "cursor.broken");
    if (cause != null) {
      refusal.initCause(cause);
    }
    return refusal;
  }
}
