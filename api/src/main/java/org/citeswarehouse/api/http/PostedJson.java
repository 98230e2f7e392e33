package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/** The fields of one JSON object that was posted, as text. */
final class PostedJson {

  static final String TYPE = "application/json";

  private static final int LARGEST = 64 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private PostedJson() {}

  /**
   * Reads what was posted.
   *
   * @param what names the texts of its refusals
   * @param flag name of the one field that may be true or false
   * @throws Refusal when it is of another type, too long, or no object of texts and whole numbers
   */
  static Map<String, String> fields(Context ctx, String what, String flag) throws IOException {
    // No page of another site can send this type without asking first, and nobody answers that.
    String type = ctx.contentType() == null ? "" : ctx.contentType();
    if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      throw Refusal.of(Kind.UNSUPPORTED, what + ".type", type);
    }
    byte[] body = ctx.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      ctx.header("Connection", "close");
      throw Refusal.of(Kind.BODY_TOO_LARGE, what + ".large", Integer.toString(LARGEST));
    }
    try {
      return fields(JSON.readTree(body), what, flag);
    } catch (IOException e) {
      Refusal refusal = Refusal.of(Kind.WRONG_INPUT, what + ".json");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static Map<String, String> fields(JsonNode node, String what, String flag) {
    if (node == null || !node.isObject()) {
      throw Refusal.of(Kind.WRONG_INPUT, what + ".json");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      boolean allowed =
          value.isBoolean()
              ? field.getKey().equals(flag)
              // A number may have lost digits on its way; only text and whole numbers are sure.
              : value.isTextual() || value.isIntegralNumber() || value.isNull();
      if (!allowed) {
        throw Refusal.of(Kind.WRONG_INPUT, what + ".value", field.getKey());
      }
      fields.put(field.getKey(), value.isNull() ? null : value.asText());
    }
    return fields;
  }
}
