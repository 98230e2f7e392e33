package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.decision.TakenDecisions;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Warehouse;

/** Takes one decision as JSON and answers with its identifier; the next build follows it. */
final class DecisionHandler {

  static final String PATH = "/v1/decisions";

  private static final int LARGEST = 64 * 1024;
  private static final String TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TakenDecisions decisions;

  DecisionHandler(Warehouse warehouse) {
    this.decisions = new TakenDecisions(warehouse);
  }

  void handle(Context ctx) throws IOException {
    Asked.nothing(ctx);
    // No page of another site can send this type without asking first, and nobody answers that.
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      throw Refusal.of(Kind.UNSUPPORTED, "decision.type", type);
    }
    byte[] body = ctx.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      ctx.header("Connection", "close");
      throw Refusal.of(Kind.BODY_TOO_LARGE, "decision.large", Integer.toString(LARGEST));
    }
    String id = decisions.take(fields(body));
    ObjectNode answer = JSON.createObjectNode();
    answer.put("decision_id", id);
    answer.put("status", "WAITING_FOR_BUILD");
    ctx.status(202)
        .header("Location", PATH + "?decision=" + id)
        .header("Cache-Control", "no-store")
        .contentType(TYPE)
        .result(answer.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node == null || !node.isObject()) {
        throw Refusal.of(Kind.WRONG_INPUT, "decision.json");
      }
      Map<String, String> fields = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        JsonNode value = field.getValue();
        // A number may have lost digits on its way; only text and whole numbers are sure.
        if (!value.isTextual() && !value.isIntegralNumber() && !value.isNull()) {
          throw Refusal.of(Kind.WRONG_INPUT, "decision.value", field.getKey());
        }
        fields.put(field.getKey(), value.isNull() ? null : value.asText());
      }
      return fields;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Refusal unreadable(IOException cause) {
    Refusal refusal = Refusal.of(Kind.WRONG_INPUT, "decision.json");
    refusal.initCause(cause);
    return refusal;
  }
}
