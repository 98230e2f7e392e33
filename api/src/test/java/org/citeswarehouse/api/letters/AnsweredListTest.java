package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.Visitor;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list goes out as a workbook, comes back with answers, and these become decisions. */
class AnsweredListTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(shown|seen)\" value=\"([^\"]*)\"");

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void start() {
    AskedRegister.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, List, Yes, As declared, On the permit named here, No",
    "fr, Liste, Oui, Comme déclaré, Avec le permis indiqué ici, Non",
    "es, Lista, Sí, Como se declaró, Con el permiso indicado aquí, No"
  })
  void theAnswersOfAnOfficeAreTakenAsTheDecisionsTheyMean(
      String language, String sheet, String yes, String declared, String onPermit, String no)
      throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", language);
    byte[] answered =
        answer(
            officer.bytes(letter + "/list.xlsx"),
            sheet,
            Map.of(
                "24/QZ/1",
                row -> row.getCell(3).setCellValue(yes),
                "24/QZ/2",
                row -> row.getCell(3).setCellValue(declared),
                "24/QZ/3",
                row -> {
                  row.getCell(3).setCellValue(yes);
                  row.getCell(4).setCellValue(3000);
                  row.getCell(5).setCellValue("GRM");
                  row.getCell(6).setCellValue(LocalDate.of(2024, 3, 5));
                  row.getCell(7).setCellValue("AWB-7");
                },
                "D9",
                row -> {
                  row.getCell(3).setCellValue(onPermit);
                  row.getCell(7).setCellValue("qz 24.qz.5");
                  row.getCell(9).setCellValue("found in the file");
                },
                "2024",
                row -> row.getCell(3).setCellValue(no)));

    HttpResponse<String> preview = came(officer, letter, answered);

    assertThat(preview.body())
        .contains("Take 4 decisions")
        .contains("Enter 3000 GRM, crossed on 2024-03-05, proved by AWB-7")
        .contains("Kept with the letter.");
    assertThat(decisions()).isEmpty();

    HttpResponse<String> taken = take(officer, preview);

    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(decisions())
        .containsExactlyInAnyOrder(
            "USE_ENDORSED 24/QZ/1 A",
            "USE_DECLARED 24/QZ/2 A",
            "ENTER_QUANTITY 24/QZ/3 A 3000 GRM 2024-03-05 AWB-7",
            "LINK D9/1 24/QZ/5 A");
    assertThat(reasons())
        .contains("Answer of office Port, letter " + id(letter) + ", row 2")
        .contains("Answer of office Port, letter " + id(letter) + ", row 5: found in the file");
  }

  @Test
  void theSameAnswersTwiceChangeNothingAndSayThat() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] answered =
        answer(
            officer.bytes(letter + "/list.xlsx"),
            "List",
            Map.of("24/QZ/1", row -> row.getCell(3).setCellValue("Yes")));
    take(officer, letter, answered);

    HttpResponse<String> again = came(officer, letter, answered);

    assertThat(again.body())
        .contains("This very file came in before")
        .contains("There is nothing to take");
    officer.form(address(again), Map.of("by", "anna"));
    assertThat(officer.get(letter).body()).contains("Nothing changed: 1 answers of this list");
    assertThat(decisions()).containsExactly("USE_ENDORSED 24/QZ/1 A");
  }

  @Test
  void anotherAnswerToTheSameRowUndoesTheEarlierOne() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] list = officer.bytes(letter + "/list.xlsx");
    take(officer, letter, answer(list, "List", Map.of("24/QZ/2", row -> other(row, 9))));
    take(officer, letter, answer(list, "List", Map.of("24/QZ/2", row -> other(row, 10))));

    assertThat(decisions())
        .containsExactlyInAnyOrder(
            "ENTER_QUANTITY 24/QZ/2 A 9 NAR 2024-02-11 AWB-2",
            "UNDO",
            "ENTER_QUANTITY 24/QZ/2 A 10 NAR 2024-02-11 AWB-2");
  }

  @Test
  void aDecisionOfTheDeskIsShownBeforeAnAnswerTakesItsPlace() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] answered =
        answer(
            officer.bytes(letter + "/list.xlsx"),
            "List",
            Map.of("24/QZ/2", row -> row.getCell(3).setCellValue("As certified")));
    decideAtTheDesk("line/QZ/QZ/24%2FQZ%2F2/A");

    HttpResponse<String> preview = came(officer, letter, answered);

    assertThat(preview.body())
        .contains("Take 1 decisions", "On 1 of these rows a decision stands already.")
        .containsPattern(
            "Stands now: The declared quantity stands on line QZ 24/QZ/2 A"
                + " \\(bert, \\d+ \\w+ \\d{4}[^<]*: manifest seen\\)");
    assertThat(take(officer, preview).statusCode()).isEqualTo(303);
    assertThat(decisions()).containsExactly("USE_DECLARED 24/QZ/2 A", "USE_ENDORSED 24/QZ/2 A");
  }

  @Test
  void whatTheDeskDecidedAfterTheAnswersWereShownIsToldAndNothingIsTaken() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] answered =
        answer(
            officer.bytes(letter + "/list.xlsx"),
            "List",
            Map.of(
                "24/QZ/1",
                row -> row.getCell(3).setCellValue("Yes"),
                "24/QZ/2",
                row -> row.getCell(3).setCellValue("As certified")));
    HttpResponse<String> preview = came(officer, letter, answered);
    assertThat(preview.body()).contains("Take 2 decisions").doesNotContain("Stands now");
    decideAtTheDesk("line/QZ/QZ/24%2FQZ%2F2/A");

    HttpResponse<String> changed = take(officer, preview);

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body())
        .contains("Nothing was taken", "manifest seen", "Stands now", "Take 2 decisions");
    assertThat(decisions()).containsExactly("USE_DECLARED 24/QZ/2 A");

    assertThat(take(officer, changed).statusCode()).isEqualTo(303);
    assertThat(decisions())
        .containsExactly(
            "USE_DECLARED 24/QZ/2 A", "USE_ENDORSED 24/QZ/2 A", "USE_ENDORSED 24/QZ/1 A");
  }

  @Test
  void aPageOfAnswersOfWhichSomeWereTakenElsewhereTakesNothing() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] list = officer.bytes(letter + "/list.xlsx");
    HttpResponse<String> nine =
        came(officer, letter, answer(list, "List", Map.of("24/QZ/2", row -> other(row, 9))));
    take(officer, letter, answer(list, "List", Map.of("24/QZ/2", row -> other(row, 10))));

    HttpResponse<String> changed = take(officer, nine);

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("Nothing was taken", "In place of an earlier answer");
    assertThat(decisions()).containsExactly("ENTER_QUANTITY 24/QZ/2 A 10 NAR 2024-02-11 AWB-2");
  }

  @Test
  void answersThatNoPageShowedAreNotTaken() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] list = officer.bytes(letter + "/list.xlsx");
    HttpResponse<String> page =
        came(
            officer,
            letter,
            answer(list, "List", Map.of("24/QZ/1", row -> row.getCell(3).setCellValue("Yes"))));

    HttpResponse<String> changed =
        officer.form(address(page), Map.of("by", "anna", "shown", "0".repeat(64)));

    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("mean something else than the page showed");
    assertThat(decisions()).isEmpty();
  }

  private static void other(Row row, int quantity) {
    row.getCell(3).setCellValue("Another quantity");
    row.getCell(4).setCellValue(quantity);
    row.getCell(6).setCellValue(LocalDate.of(2024, 2, 11));
    row.getCell(7).setCellValue("AWB-2");
  }

  @Test
  void anAnswerThatIsNoDecisionIsToldWithItsRowAndColumn() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] answered =
        answer(
            officer.bytes(letter + "/list.xlsx"),
            "List",
            Map.of(
                "24/QZ/1",
                row -> row.getCell(3).setCellValue("perhaps"),
                "24/QZ/2",
                row -> {
                  row.getCell(3).setCellValue("Another quantity");
                  row.getCell(4).setCellValue("7 or 8");
                },
                "24/QZ/3",
                row -> row.getCell(3).setCellValue("No"),
                "D9",
                row -> {
                  row.getCell(3).setCellValue("On the permit named here");
                  row.getCell(7).setCellValue("24/QZ/99");
                }));

    String preview = came(officer, letter, answered).body();

    assertThat(preview)
        .contains("“perhaps” is none of the answers: Yes, No, Later (by the day given).")
        .contains("“7 or 8” is not a number above 0")
        .contains("No decision takes a record away.")
        .contains("No permit with the number “24/QZ/99” is in the register.")
        .contains("There is nothing to take");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en; List;  Another quantity;   1,500; 1500; 1.5
          fr; Liste; Autre quantité;     1.500; 1500; 1.5
          es; Lista; Otra cantidad;      1.500; 1500; 1.5
          es; Lista; Otra cantidad;      2,250; 2250; 2.25
          """)
  void aQuantityInTextThatMayBeAThousandTimesAnotherIsToldWithBothReadings(
      String language, String sheet, String other, String text, String one, String two)
      throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", language);
    byte[] list = officer.bytes(letter + "/list.xlsx");

    String preview = came(officer, letter, quantity(list, sheet, other, text)).body();

    assertThat(preview)
        .contains("“" + text + "” may be " + one + " or " + two + ":")
        .contains("There is nothing to take")
        .containsPattern("<td class=\"number\">3</td><td>(Quantity|Quantité|Cantidad)</td>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en; List;  Another quantity;   1.500;     1.500
          en; List;  Another quantity;   1 500;     1500
          fr; Liste; Autre quantité;     1,500;     1.500
          fr; Liste; Autre quantité;     1\u00A0500; 1500
          fr; Liste; Autre quantité;     1\u202F500; 1500
          es; Lista; Otra cantidad;      1500;      1500
          es; Lista; Otra cantidad;      7,5;       7.5
          """)
  void aQuantityInTextThatReadsInOneWayIsTaken(
      String language, String sheet, String other, String text, String taken) throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", language);
    byte[] list = officer.bytes(letter + "/list.xlsx");

    take(officer, letter, quantity(list, sheet, other, text));

    assertThat(decisions())
        .containsExactly("ENTER_QUANTITY 24/QZ/2 A " + taken + " NAR 2024-02-11 AWB-2");
  }

  @ParameterizedTest
  @CsvSource({"fr, Liste, Autre quantité", "es, Lista, Otra cantidad"})
  void aNumberOfTheSpreadsheetIsWhatItIs(String language, String sheet, String other)
      throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", language);
    byte[] list = officer.bytes(letter + "/list.xlsx");

    take(
        officer,
        letter,
        answer(
            list,
            sheet,
            Map.of(
                "24/QZ/2",
                row -> {
                  other(row, 0);
                  row.getCell(3).setCellValue(other);
                  row.getCell(4).setCellValue(1.234);
                })));

    assertThat(decisions()).containsExactly("ENTER_QUANTITY 24/QZ/2 A 1.234 NAR 2024-02-11 AWB-2");
  }

  @Test
  void anAnswerMergedOverSeveralRowsIsRefused() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    byte[] list =
        answer(
            officer.bytes(letter + "/list.xlsx"),
            "List",
            Map.of("24/QZ/3", row -> row.getCell(3).setCellValue("Yes")));
    try (XSSFWorkbook book = open(list);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet("List").addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
      book.write(out);

      refused(officer, letter, out.toByteArray(), "cells merged over several rows");
    }
  }

  private static byte[] quantity(byte[] list, String sheet, String other, String text)
      throws IOException {
    return answer(
        list,
        sheet,
        Map.of(
            "24/QZ/2",
            row -> {
              other(row, 0);
              row.getCell(3).setCellValue(other);
              row.getCell(4).setBlank();
              row.getCell(4).setCellValue(text);
            }));
  }

  @Test
  void aListHoldsNothingOfOtherPartiesAndNoFormula() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    try (XSSFWorkbook book = open(officer.bytes(letter + "/list.xlsx"))) {
      XSSFSheet list = book.getSheet("List");
      List<String> about = new ArrayList<>();
      for (Row row : list) {
        about.add(row.getCell(0).getStringCellValue());
      }
      assertThat(about)
          .containsExactly(
              "Permit or declaration",
              "QZ 24/QZ/3, line A",
              "QZ 24/QZ/2, line A",
              "QZ 24/QZ/1, line A",
              "Declaration D9, item 1",
              "June 2024, leaving");
      assertThat(list.getRow(3).getCell(1).getStringCellValue())
          .isEqualTo("=HYPERLINK(\"http://x\"), live, Appendix II");
      assertThat(list.getRow(3).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(list.getDataValidations())
          .extracting(DataValidation::getValidationConstraint)
          .extracting(
              c ->
                  c.getExplicitListValues() == null
                      ? ""
                      : String.join("|", c.getExplicitListValues()))
          .contains("Yes|No|Later (by the day given)", "KGM|GRM");
      assertThat(list.getRow(1).getCell(3).getCellStyle().getLocked()).isFalse();
      assertThat(list.getRow(1).getCell(10).getCellStyle().getLocked()).isTrue();
    }
  }

  @Test
  void whatDoesNotBelongToTheLetterIsRefusedAndNothingIsKept() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "office Port", "en");
    String other = make(officer, "partner DE", "en");
    byte[] list = officer.bytes(letter + "/list.xlsx");

    refused(officer, letter, officer.bytes(other + "/list.xlsx"), "belongs to letter");
    refused(
        officer,
        letter,
        answer(list, "List", Map.of("24/QZ/1", row -> key(row, "0"))),
        "is not the one that was sent");
    refused(
        officer,
        letter,
        answer(list, "List", Map.of("24/QZ/1", row -> text(row.getCell(2), "Did it fly?"))),
        "“What we ask” was changed");
    refused(
        officer,
        letter,
        answer(list, "List", Map.of("24/QZ/1", row -> row.getCell(3).setCellFormula("1/0"))),
        "Row 4");
    refused(officer, letter, renamed(list), "is not a list of this letter");
    refused(officer, letter, withPart(list, "xl/vbaProject.bin", 10), "macros");
    refused(officer, letter, withPart(list, "xl/media/image1.xml", 70 << 20), "");
    refused(officer, letter, "<html><body>".getBytes(StandardCharsets.UTF_8), "");
    refused(officer, letter, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "is not a list");
    refused(officer, letter, new byte[6 << 20], "");

    assertThat(decisions()).isEmpty();
    assertThat(officer.get(letter).body()).doesNotContain("Lists that came back");
  }

  @Test
  void aListSavedAsTextIsReadAsWell() throws IOException {
    Visitor officer = new Visitor(server.port(), "en");
    String letter = make(officer, "holder", "en", "24/QZ/4");
    byte[] list = officer.bytes(letter + "/list.xlsx");
    String text;
    try (XSSFWorkbook book = open(list)) {
      Row row = book.getSheet("List").getRow(1);
      text =
          "Permit or declaration;What we ask;Your answer;Quantity;Unit;Day;Number of the document;"
              + "Line of the permit;Remark;Key (leave as it is)\n"
              + row.getCell(0).getStringCellValue()
              + ";\""
              + row.getCell(2).getStringCellValue()
              + "\";no;;;;;;;"
              + row.getCell(10).getStringCellValue()
              + "\n";
    }

    take(officer, letter, text.getBytes(StandardCharsets.UTF_8));

    assertThat(decisions()).containsExactly("ACCEPT 24/QZ/4 A");
  }

  private static void key(Row row, String end) {
    String key = row.getCell(10).getStringCellValue();
    text(row.getCell(10), key.substring(0, key.length() - 1) + (key.endsWith(end) ? "1" : end));
  }

  /** Text that stands in the cell itself stays there unless the cell is emptied first. */
  private static void text(Cell cell, String text) {
    cell.setBlank();
    cell.setCellValue(text);
  }

  private void refused(Visitor officer, String letter, byte[] content, String problem) {
    officer.get(letter);
    HttpResponse<String> answer =
        officer.file(letter + "/answers", Map.of("by", "anna"), "list", "answer.xlsx", content);
    assertThat(answer.statusCode())
        .as(problem + officer.get(answer.headers().firstValue("Location").orElse("/")).body())
        .isIn(413, 422);
    assertThat(answer.body()).contains(problem);
  }

  private String make(Visitor officer, String to, String language, String... permits) {
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

  private static HttpResponse<String> came(Visitor officer, String letter, byte[] list) {
    officer.get(letter);
    HttpResponse<String> came =
        officer.file(letter + "/answers", Map.of("by", "anna"), "list", "answer.xlsx", list);
    assertThat(came.statusCode()).as(came.body()).isEqualTo(303);
    return officer.get(Visitor.location(came));
  }

  private static void take(Visitor officer, String letter, byte[] list) {
    HttpResponse<String> taken = take(officer, came(officer, letter, list));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
  }

  /** Presses the button of a page of answers. */
  private static HttpResponse<String> take(Visitor officer, HttpResponse<String> page) {
    Map<String, String> fields = new TreeMap<>(Map.of("by", "anna"));
    HIDDEN.matcher(page.body()).results().forEach(f -> fields.put(f.group(1), f.group(2)));
    return officer.form(address(page), fields);
  }

  /** Bert reads a permit line as declared, at the desk. */
  private void decideAtTheDesk(String line) {
    Visitor bert = new Visitor(server.port(), "en");
    bert.get("/letters?party=QZ&year=2024");
    HttpResponse<String> decided =
        bert.form(
            "/desk/decide",
            Map.of("do", "use_declared " + line, "reason", "manifest seen", "by", "bert"));
    assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
  }

  private static String address(HttpResponse<String> page) {
    return page.uri().getPath();
  }

  private static String id(String letter) {
    return letter.substring(letter.lastIndexOf('/') + 1);
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** Fills in the rows whose first cell names something, as a spreadsheet would save it. */
  private static byte[] answer(byte[] bytes, String sheet, Map<String, Consumer<Row>> answers)
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

  private static byte[] renamed(byte[] bytes) throws IOException {
    try (XSSFWorkbook book = open(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.removeSheetAt(book.getSheetIndex("List"));
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] withPart(byte[] bytes, String part, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream copy = new ZipOutputStream(out);
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        zip.transferTo(copy);
      }
      copy.putNextEntry(new ZipEntry(part));
      copy.write(new byte[size]);
    }
    return out.toByteArray();
  }

  private List<String> decisions() throws IOException {
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

  private List<String> reasons() throws IOException {
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
