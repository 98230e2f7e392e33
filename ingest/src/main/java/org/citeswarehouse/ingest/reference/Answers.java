package org.citeswarehouse.ingest.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What answers of the Species+ API nest within a value. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  /** The ISO code of a place; null where the answer names none, the text where it is a text. */
  static String country(String place) {
    return field(place, "iso_code2");
  }

  /** The name of a notification or unit; null where it has none, the text where it is a text. */
  static String field(String object, String name) {
    JsonNode whole = read(object);
    if (!whole.isObject()) {
      return object;
    }
    JsonNode value = whole.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  /**
   * The texts of a list, joined by a comma; null where it is empty, the text where it is a text.
   */
  static String list(String array) {
    JsonNode whole = read(array);
    if (!whole.isArray()) {
      return array;
    }
    List<String> texts = new ArrayList<>();
    whole.forEach(v -> texts.add(v.asText()));
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  /** What a cell holds; a text of its own where it is no JSON, as the answer may have one there. */
  private static JsonNode read(String text) {
    try {
      return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }
}
