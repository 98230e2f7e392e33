package org.citeswarehouse.api.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;

/**
 * The description of the API in a form to be read.
 *
 * @param operations what there is, in the order of the description
 * @param problems kinds of problems by name
 */
public record DocsPage(List<Operation> operations, List<Problem> problems) {

  /** No text names more values. */
  private static final int MOST_VALUES = 8;

  /** A problem that an answer may name, with blanks where it names values. */
  public record Problem(String anchor, String title, String remedy) {}

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
      return new DocsPage(operations, Texts.problems().stream().map(DocsPage::problem).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem problem(String code) {
    Object[] blanks = Collections.nCopies(MOST_VALUES, "\u2026").toArray();
    return new Problem(
        code.replace('.', '-'),
        Texts.of(code + ".problem", blanks),
        Texts.of(code + ".remedy", blanks));
  }

  private static String name(JsonNode all, JsonNode parameter) {
    if (parameter.has("$ref")) {
      return all.at(parameter.get("$ref").asText().substring(1)).get("name").asText();
    }
    return parameter.get("name").asText();
  }
}
