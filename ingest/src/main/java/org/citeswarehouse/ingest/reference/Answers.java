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

  /** The ISO code of a place; null where the answer names none. */
  static String country(String place) {
    return field(place, "iso_code2");
  }

  /** The name of a notification or unit; null where the answer has none. */
  static String field(String object, String name) {
    JsonNode value = read(object).get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The texts of a list, joined by a comma; null where it is empty. */
  static String list(String array) {
    List<String> texts = new ArrayList<>();
    read(array).forEach(v -> texts.add(v.asText()));
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  private static JsonNode read(String text) {
    try {
      return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a reader of JSON gave no JSON", e);
    }
  }
}
