package org.citeswarehouse.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.source.Part;
import org.citeswarehouse.ingest.source.SectionReader;
import org.citeswarehouse.ingest.source.StrictReader;
import org.citeswarehouse.ingest.source.TextEncoding;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * Elements of a JSON text as rows: those of the arrays a layout names, wherever an answer keeps
 * them, those of a bare array, or one a line (NDJSON). A row's number is that of its element. A
 * cell is a value's text; objects and arrays stay JSON. Memory is bounded by one answer.
 */
public final class JsonSection implements SectionReader {

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(50)
                      .maxStringLength(1 << 20)
                      .build())
              .build());

  private final InputLayout layout;
  private final Part part;
  private final JsonParser parser;
  private final Deque<JsonNode> elements = new ArrayDeque<>();
  private boolean inArray;
  private long row;

  private JsonSection(InputLayout layout, Part part, JsonParser parser) {
    this.layout = layout;
    this.part = part;
    this.parser = parser;
  }

  /** Opens a text of elements. */
  public static JsonSection open(InputLayout layout, Part part, TextEncoding encoding)
      throws IOException {
    BufferedReader text =
        new BufferedReader(new StrictReader(part.bytes(), part.label(), encoding));
    return new JsonSection(layout, part, JSON.getFactory().createParser(text));
  }

  /** The layout that a text has, of several: the one whose arrays, or else columns, it names. */
  public static InputLayout recognise(List<InputLayout> layouts, Part part, TextEncoding encoding)
      throws IOException {
    JsonSection section = open(layouts.get(0), part, encoding);
    try {
      JsonToken first = section.parser.nextToken();
      JsonNode value =
          first == JsonToken.START_ARRAY
              ? element(section.parser)
              : section.parser.readValueAsTree();
      return layouts.stream()
          .filter(l -> value != null && l.arrays().stream().anyMatch(value::has))
          .findFirst()
          .orElseGet(() -> mostColumns(layouts, value));
    } catch (JsonProcessingException e) {
      throw section.broken(e);
    }
  }

  private static JsonNode element(JsonParser parser) throws IOException {
    return parser.nextToken() == JsonToken.END_ARRAY ? null : parser.readValueAsTree();
  }

  private static InputLayout mostColumns(List<InputLayout> layouts, JsonNode element) {
    InputLayout best = layouts.get(0);
    long most = -1;
    for (InputLayout layout : layouts) {
      long found =
          layout.columns().stream().filter(c -> element != null && element.has(c.name())).count();
      if (found > most) {
        most = found;
        best = layout;
      }
    }
    return best;
  }

  @Override
  public boolean isCommaSeparated() {
    return true;
  }

  @Override
  public SourceRow next() {
    try {
      while (elements.isEmpty()) {
        if (!fill()) {
          return null;
        }
      }
    } catch (JsonProcessingException e) {
      throw broken(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row(elements.remove());
  }

  /** Takes the next element, or those of the next answer, in; false at the end. */
  private boolean fill() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      return false;
    }
    if (inArray || token == JsonToken.START_ARRAY) {
      inArray = token != JsonToken.END_ARRAY;
      if (token == JsonToken.START_OBJECT) {
        elements.add(parser.readValueAsTree());
      }
      return true;
    }
    JsonNode answer = parser.readValueAsTree();
    refuseError(answer);
    List<JsonNode> arrays = new ArrayList<>();
    layout.arrays().forEach(name -> arrays.add(answer.path(name)));
    if (arrays.stream().noneMatch(JsonNode::isArray)) {
      elements.add(answer);
    }
    arrays.forEach(array -> array.forEach(elements::add));
    return true;
  }

  private void refuseError(JsonNode answer) {
    if (answer.size() == 1 && answer.has("error")) {
      String said = answer.path("error").path("message").asText();
      throw new RefusedFileException(Refusal.SERVICE_ERROR, part.label(), said);
    }
  }

  private SourceRow row(JsonNode element) {
    row++;
    if (row == 1) {
      refuseOther(element);
    }
    List<String> cells = new ArrayList<>();
    for (InputColumn column : layout.columns()) {
      JsonNode value = element.get(column.name());
      cells.add(value == null || value.isNull() ? null : text(value));
    }
    return new SourceRow(part.sheet(), row, cells, further(element), cells.size(), cells.size());
  }

  private void refuseOther(JsonNode element) {
    List<String> missing =
        layout.columns().stream()
            .filter(c -> c.required() && !element.has(c.name()))
            .map(InputColumn::name)
            .toList();
    if (!missing.isEmpty()) {
      throw new RefusedFileException(
          Refusal.MISSING_COLUMNS, part.label(), String.join(", ", missing));
    }
  }

  private String further(JsonNode element) {
    List<String> known = layout.columns().stream().map(InputColumn::name).toList();
    List<String> others = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : element.properties()) {
      if (!known.contains(field.getKey())) {
        others.add(JSON.valueToTree(field.getKey()) + ":" + field.getValue());
      }
    }
    return others.isEmpty() ? null : "{" + String.join(",", others) + "}";
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private RefusedFileException broken(JsonProcessingException e) {
    RefusedFileException refusal =
        new RefusedFileException(
            Refusal.BROKEN_JSON, part.label(), Integer.toString(e.getLocation().getLineNr()));
    refusal.initCause(e);
    return refusal;
  }
}
