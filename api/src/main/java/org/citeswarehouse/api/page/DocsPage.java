package org.citeswarehouse.api.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The description of the API in a form to be read.
 *
 * @param operations what there is, in the order of the description
 */
public record DocsPage(List<Operation> operations) {

  /** An address with what it gives and takes. */
  public record Operation(String path, String summary, String parameters) {}

  static DocsPage read() {
    try (InputStream in = DocsPage.class.getResourceAsStream("openapi.json")) {
      JsonNode all = new ObjectMapper().readTree(in);
      List<Operation> operations = new ArrayList<>();
      all.get("paths")
          .properties()
          .forEach(
              path -> {
                JsonNode get = path.getValue().get("get");
                List<String> words = new ArrayList<>();
                get.path("parameters").forEach(p -> words.add(name(all, p)));
                operations.add(
                    new Operation(
                        path.getKey(), get.get("summary").asText(), String.join(", ", words)));
              });
      return new DocsPage(operations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(JsonNode all, JsonNode parameter) {
    if (parameter.has("$ref")) {
      return all.at(parameter.get("$ref").asText().substring(1)).get("name").asText();
    }
    return parameter.get("name").asText();
  }
}
