package org.citeswarehouse.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Officers at the desk: what they see, decide and take back, alone and side by side. */
class DeskTest {

  private static final String DECIDE = "/desk/decide";
  private static final String UNDO = "/desk/undo";

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;
  private Officer anna;

  @BeforeEach
  void open() {
    Questions.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    anna = new Officer(server.port(), "anna");
  }

  @AfterEach
  void close() {
    server.close();
    warehouse.close();
  }

  private List<String> inbox() throws IOException {
    Path inbox = folder.resolve("inbox").resolve("decisions");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  @Test
  void theMostWorthwhileQuestionComesFirstWithReasonFiguresAndCandidate() {
    String page = anna.open("/desk?party=QZ");

    assertThat(page)
        .contains("Questions left: 4. Holding up an annual report: 2.")
        .containsSubsequence(
            "QZ 24QZ2 A",
            "Goods crossed on line QZ 24QZ2 A of a document that was cancelled, replaced or lost;"
                + " Appendix II, 5 NAR, report due in 214 days.",
            "More crossed on line QZ 24/QZ/1 B than was permitted",
            "2.500000000000001 KGM",
            "Customs item QZ D2 1 cites a permit or fits one",
            "Best candidate: QZ 24/QZ/1 A, score 0.7 of 1.",
            "Found by the number that customs cite: 24QZ1.",
            "Other lines of the same permit: 1",
            "Customs item QZ D3 1 names no document",
            "report overdue by 151 days",
            "No line of the register was found");
  }

  @Test
  void theReasonIsSaidInTheLanguageOfThePage() {
    anna.open("/language/fr?to=%2Fdesk");

    assertThat(anna.open("/desk?party=QZ"))
        .contains("Il est passé sur la ligne QZ 24/QZ/1 B plus que ce qui était autorisé");
  }

  @Test
  void filtersNarrowTheQueueAndSayHowManyEachWouldLeave() {
    assertThat(anna.open("/desk?party=QZ&kind=item"))
        .contains("Questions left that fit the filters: 2 of 4.", "Permit lines (2)", "Germany (DE) (1)")
        .contains("QZ D2 1", "QZ D3 1")
        .doesNotContain("id=\"q-1\"", "id=\"q-2\"");
    assertThat(anna.open("/desk?party=QZ&taxon=naja&year=2023"))
        .contains("id=\"q-4\"")
        .doesNotContain("id=\"q-1\"");
    assertThat(anna.open("/desk?party=QZ&state=CANCELLED")).contains("id=\"q-1\"");
  }

  @Test
  void aScriptInTheNameOfASpeciesStaysText() {
    assertThat(anna.open("/desk?party=QZ"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void manyAreDecidedAtOnceAndTakenBackAtOnce() throws IOException {
    anna.open("/desk?party=QZ");
    HttpResponse<String> answer =
        anna.press(
            DECIDE, "do", "accept", "on", Questions.VOID, "on", Questions.SCRIPT, "reason", "papers seen");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(inbox()).hasSize(2).allMatch(text -> text.contains("\"decided_by\":\"anna\""));
    assertThat(anna.open("/desk?party=QZ"))
        .contains("Decided: 2 questions.", "Decided, being worked in: 2.", "Questions left: 2.")
        .doesNotContain("id=\"q-1\"", "id=\"q-2\"");

    assertThat(anna.press(UNDO).statusCode()).isEqualTo(303);
    assertThat(inbox()).hasSize(4);
    assertThat(anna.open("/desk?party=QZ"))
        .contains("Undone: 2 decisions.", "Questions left: 4.", "id=\"q-1\"");
  }

  @Test
  void theChosenAreLinkedToTheirCandidates() throws IOException {
    anna.open("/desk?party=QZ");
    anna.press(DECIDE, "do", "link", "on", Questions.ITEM, "reason", "same office said so");

    assertThat(inbox())
        .singleElement()
        .asString()
        .contains("\"action\":\"LINK\"", "\"declaration_no\":\"D2\"", "\"line_no\":\"A\"");
    assertThat(anna.open("/desk/decisions?party=QZ"))
        .contains("Item QZ D2 1 moved on line QZ 24/QZ/1 A", "being worked in", "anna");
  }

  @Test
  void whatSomebodyDecidedMeanwhileIsShownAndNotOverwritten() throws IOException {
    Officer ben = new Officer(server.port(), "ben");
    anna.open("/desk?party=QZ");
    ben.open("/desk?party=QZ");
    anna.press(DECIDE, "do", "accept " + Questions.VOID, "reason", "papers seen");

    HttpResponse<String> answer =
        ben.press(
            DECIDE, "do", "defer " + Questions.VOID, "reason", "asked them", "until", "2025-06-01");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Somebody decided meanwhile", "Nothing decided", "papers seen", "anna")
        .contains("QZ 24QZ2 A is accepted as it stands")
        .contains("QZ 24QZ2 A is put off until 1 Jun 2025 – asked them");
    assertThat(inbox()).hasSize(1);

    assertThat(ben.press(DECIDE).statusCode()).isEqualTo(303);
    assertThat(inbox()).hasSize(2);
    assertThat(ben.open("/permits/QZ/24QZ2")).contains("answered again later", "asked them");
  }

  @Test
  void ofManyAtTheSameMomentOneDecides() throws IOException {
    List<Officer> all =
        IntStream.range(0, 8).mapToObj(i -> new Officer(server.port(), "o" + i)).toList();
    all.forEach(officer -> officer.open("/desk?party=QZ"));

    List<Integer> answers =
        all.parallelStream()
            .map(o -> o.press(DECIDE, "do", "accept " + Questions.VOID, "reason", "r").statusCode())
            .toList();

    assertThat(answers).containsOnlyOnce(303).contains(409);
    assertThat(inbox()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "accept line/QZ/QZ/24QZ2/Z, 404, has no line QZ 24QZ2 Z",
    "accept line/DE/QZ/24QZ2/A, 404, has no line",
    "accept, 400, Nothing was chosen.",
    "accept nonsense, 400, names no customs item and no permit line",
    "destroy line/QZ/QZ/24QZ2/A, 400, The desk does not decide destroy.",
    "undo line/QZ/QZ/24QZ2/A, 400, The desk does not decide undo.",
    "link line/QZ/QZ/24QZ2/A, 400, cannot be linked",
  })
  void whatCannotBeDecidedIsRefusedAndNothingIsWritten(String what, int status, String problem)
      throws IOException {
    anna.open("/desk?party=QZ");
    HttpResponse<String> answer = anna.press(DECIDE, "do", what, "reason", "r");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(problem);
    assertThat(inbox()).isEmpty();
  }

  @Test
  void aDecisionWithoutAReasonIsRefused() throws IOException {
    anna.open("/desk?party=QZ");

    assertThat(anna.press(DECIDE, "do", "accept " + Questions.VOID).statusCode()).isEqualTo(400);
    assertThat(inbox()).isEmpty();
  }

  @Test
  void anItemIsSharedOutOnlyAsAWhole() throws IOException {
    String item = "/desk/item?party=QZ&country=QZ&declaration=D2&item=1";
    assertThat(anna.open(item)).contains("Live snakes", "best alternative", "same permit");
    String[] tooMuch = {
      "do",
      "split " + Questions.ITEM,
      "reason",
      "two boxes",
      "share:" + Questions.LINE_A,
      "2",
      "share:" + Questions.LINE_B,
      "2"
    };
    HttpResponse<String> refused = anna.press(DECIDE, tooMuch);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("The shares come to 4 NAR, the item to 3 NAR.");
    assertThat(inbox()).isEmpty();

    anna.open(item);
    tooMuch[7] = "1";
    assertThat(anna.press(DECIDE, tooMuch).statusCode()).isEqualTo(303);
    assertThat(inbox())
        .hasSize(2)
        .allMatch(text -> text.contains("\"action\":\"LINK\"") && text.contains("\"unit\":\"NAR\""))
        .anyMatch(text -> text.contains("\"quantity\":\"2\""))
        .anyMatch(text -> text.contains("\"quantity\":\"1\""));
    assertThat(anna.open("/desk?party=QZ")).doesNotContain("id=\"q-3\"");
  }

  @Test
  void anotherLineIsFoundByItsNumber() {
    assertThat(anna.open("/desk/item?party=QZ&country=QZ&declaration=D3&item=1&permit=24qz"))
        .contains("QZ 24QZ2 A", "found by your search");
    assertThat(anna.open("/desk/item?party=QZ&country=QZ&declaration=D9&item=1"))
        .contains("There is no customs item QZ D9 1.");
  }

  @Test
  void aPermitShowsBalanceTimelineEvidenceAndAlternatives() {
    assertThat(anna.open("/permits/QZ/24/QZ/1"))
        .containsSubsequence(
            "5 Jan 2024",
            "Issued; valid from this day",
            "10 Feb 2024",
            "Endorsed at the border: 7 NAR on line A, Port",
            "Line A: Python regius",
            "Permitted",
            "10 NAR",
            "Customs items that could have moved on this line",
            "QZ D2 1",
            "score 0.7 of 1",
            "Line B: &lt;script&gt;",
            "linked by its permit number",
            "because: number as in the register; only line in this direction",
            "Best alternative, not taken: QZ 24/QZ/1 A, score 0.4");
  }

  @Test
  void whatIsDecidedOnAPermitStandsThereAndIsTakenBackThere() throws IOException {
    anna.open("/permits/QZ/24/QZ/1");
    assertThat(
            anna.press(
                    DECIDE,
                    "do",
                    "enter-quantity " + Questions.LINE_A,
                    "reason",
                    "ship's papers",
                    "quantity",
                    "2,5",
                    "unit",
                    "NAR",
                    "crossed_on",
                    "2024-04-01",
                    "proof",
                    "B/L 7")
                .statusCode())
        .isEqualTo(303);
    assertThat(anna.open("/permits/QZ/24/QZ/1"))
        .contains("2.5 NAR crossed on line QZ 24/QZ/1 A on 1 Apr 2024, proved by B/L 7")
        .contains("Decided, being worked in");

    anna.press(UNDO);
    assertThat(anna.open("/permits/QZ/24/QZ/1")).contains("taken back");
    assertThat(inbox()).hasSize(2);
  }
}
