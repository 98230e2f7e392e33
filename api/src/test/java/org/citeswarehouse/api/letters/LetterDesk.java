package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.fixture.Visitor;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;

/** An officer who sends lists out, and takes in what comes back. */
final class LetterDesk implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(shown|seen)\" value=\"([^\"]*)\"");

  private final Path folder;
  private final Warehouse warehouse;
  private final Server server;
  private final Visitor officer;

  LetterDesk(Path folder) {
    this.folder = folder;
    AskedRegister.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    officer = new Visitor(server.port(), "en");
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  String page(String path) {
    return officer.get(path).body();
  }

  /** The list of a letter, as it is sent. */
  byte[] list(String letter) {
    return officer.bytes(letter + "/list.xlsx");
  }

  /** Makes a letter, and gives its address. */
  String make(String to, String language, String... permits) {
    officer.get("/letters?party=QZ&year=2024");
    Map<String, String> fields = new TreeMap<>();
    fields.put("party", "QZ");
    fields.put("year", "2024");
    fields.put("to", to);
    fields.put("language", language);
    fields.put("by", "anna");
    if (permits.length > 0) {
      fields.put("permit", permits[0]);
    }
    HttpResponse<String> made = officer.form("/letters", fields);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    return Visitor.location(made);
  }

  /** Sends back a list, and gives the page on which it is looked at. */
  HttpResponse<String> came(String letter, byte[] list) {
    officer.get(letter);
    HttpResponse<String> came =
        officer.file(letter + "/answers", Map.of("by", "anna"), "list", "answer.xlsx", list);
    assertThat(came.statusCode()).as(came.body()).isEqualTo(303);
    return officer.get(Visitor.location(came));
  }

  /** Takes in what a page shows. */
  void take(HttpResponse<String> preview) {
    HttpResponse<String> taken = press(preview);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
  }

  /** Presses the button of a page of answers; these fields are sent in place of its own. */
  HttpResponse<String> press(HttpResponse<String> page, String... others) {
    Map<String, String> fields = new TreeMap<>(Map.of("by", "anna"));
    HIDDEN.matcher(page.body()).results().forEach(f -> fields.put(f.group(1), f.group(2)));
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return officer.form(page.uri().getPath(), fields);
  }

  /** Bert reads a permit line as declared, at the desk. */
  void decideAtTheDesk(String line) {
    Visitor bert = new Visitor(server.port(), "en");
    bert.get("/letters?party=QZ&year=2024");
    HttpResponse<String> decided =
        bert.form(
            "/desk/decide",
            Map.of("do", "use_declared " + line, "reason", "manifest seen", "by", "bert"));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
  }

  /** Sends back a list, and takes in its answers. */
  void take(String letter, byte[] list) {
    take(came(letter, list));
  }

  /** Sends back a list that is refused; gives status and title. */
  String refused(String letter, byte[] list) {
    HttpResponse<String> answer = refusal(letter, "answer.xlsx", list);
    return answer.statusCode() + " " + Shown.all(answer.body(), "h1").get(0);
  }

  /** What a list that is refused is answered. */
  HttpResponse<String> refusal(String letter, String name, byte[] list) {
    officer.get(letter);
    return officer.file(letter + "/answers", Map.of("by", "anna"), "list", name, list);
  }

  static String id(String letter) {
    return letter.substring(letter.lastIndexOf('/') + 1);
  }

  static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** Fills in the rows whose first cell names something, as a spreadsheet would save it. */
  static byte[] answer(byte[] bytes, String sheet, Map<String, Consumer<Row>> answers)
      throws IOException {
    try (XSSFWorkbook book = open(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Row row : book.getSheet(sheet)) {
        String about = row.getCell(0).getStringCellValue();
        answers.forEach(
            (name, fill) -> {
              if (row.getRowNum() > 0 && (about + ",").matches(".*\\b" + name + "\\b.*")) {
                fill.accept(row);
              }
            });
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  /** The decisions that were left for the worker, in words. */
  List<String> decisions() throws IOException {
    List<String> all = new ArrayList<>();
    for (JsonNode decision : left()) {
      List<String> parts = new ArrayList<>();
      parts.add(decision.get("action").asText());
      if (decision.has("declaration_no")) {
        parts.add(decision.get("declaration_no").asText() + "/" + decision.get("item_no").asText());
      }
      for (String field :
          List.of("permit_no", "line_no", "quantity", "unit", "crossed_on", "proof")) {
        if (decision.has(field)) {
          parts.add(decision.get(field).asText());
        }
      }
      all.add(String.join(" ", parts));
    }
    return all;
  }

  List<String> reasons() throws IOException {
    return left().stream().map(d -> d.get("reason").asText()).toList();
  }

  private List<JsonNode> left() throws IOException {
    Path inbox = folder.resolve("inbox/decisions");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    List<JsonNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.sorted().toList()) {
        all.add(JSON.readTree(Files.readAllBytes(file)).get("decision"));
      }
    }
    return all;
  }
}
