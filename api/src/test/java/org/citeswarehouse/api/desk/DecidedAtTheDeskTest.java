package org.citeswarehouse.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers decide and take back at the desk, alone and side by side. */
class DecidedAtTheDeskTest {

  private static final String DECIDE = "/desk/decide";
  private static final String UNDO = "/desk/undo";

  @TempDir private Path folder;
  private OpenDesk desk;
  private Officer anna;

  @BeforeEach
  void open() {
    desk = new OpenDesk(folder);
    anna = desk.officer("anna");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void manyAreDecidedAtOnceAndTakenBackAtOnce() throws IOException {
    anna.open("/desk?party=QZ");
    HttpResponse<String> answer =
        anna.press(
            DECIDE,
            "do",
            "accept",
            "on",
            Questions.VOID,
            "on",
            Questions.SCRIPT,
            "reason",
            "papers seen");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(desk.inbox())
        .containsExactlyInAnyOrder(
            "ACCEPT 24QZ2 A papers seen anna", "ACCEPT 24/QZ/1 B papers seen anna");
    String decided = anna.open("/desk?party=QZ");
    assertThat(OpenDesk.titles(decided)).containsExactly("QZ D2 1", "QZ D3 1");
    assertThat(Shown.all(decided, "p"))
        .contains(
            "Decided: 2 questions. They are being worked in.",
            "Decided last: 2 at once, the first: QZ 24QZ2 A is accepted as it stands \u2013 anna:"
                + " papers seen",
            "Decided, being worked in: 2. The next build takes them in, and figures change then."
                + " Decisions taken, and undoing them",
            "Questions left: 2. Holding up an annual report: 1. Counted over all report years.");

    assertThat(anna.press(UNDO).statusCode()).isEqualTo(303);
    assertThat(desk.inbox())
        .containsExactlyInAnyOrder(
            "ACCEPT 24QZ2 A papers seen anna",
            "ACCEPT 24/QZ/1 B papers seen anna",
            "UNDO Taken back at the desk anna",
            "UNDO Taken back at the desk anna");
    String undone = anna.open("/desk?party=QZ");
    assertThat(OpenDesk.titles(undone))
        .containsExactly("QZ 24QZ2 A", "QZ 24/QZ/1 B", "QZ D2 1", "QZ D3 1");
    assertThat(Shown.all(undone, "p"))
        .contains(
            "Undone: 2 decisions.",
            "Questions left: 4. Holding up an annual report: 2. Counted over all report years.");
  }

  @Test
  void theChosenAreLinkedToTheirCandidates() throws IOException {
    anna.open("/desk?party=QZ");
    anna.press(DECIDE, "do", "link", "on", Questions.ITEM, "reason", "same office said so");

    assertThat(desk.inbox()).containsExactly("LINK D2 24/QZ/1 A same office said so anna");
    assertThat(Shown.rows(anna.open("/desk/decisions?party=QZ")))
        .singleElement()
        .asString()
        .endsWith(
            " UTC | Item QZ D2 1 moved on line QZ 24/QZ/1 A | same office said so | anna |"
                + " being worked in | Undo Item QZ D2 1 moved on line QZ 24/QZ/1 A");
  }

  @Test
  void whatSomebodyDecidedMeanwhileIsShownAndNotOverwritten() throws IOException {
    Officer ben = desk.officer("ben");
    anna.open("/desk?party=QZ");
    ben.open("/desk?party=QZ");
    anna.press(DECIDE, "do", "accept " + Questions.VOID, "reason", "papers seen");

    HttpResponse<String> answer =
        ben.press(
            DECIDE, "do", "defer " + Questions.VOID, "reason", "asked them", "until", "2025-06-01");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Shown.all(answer.body(), "h1")).containsExactly("Somebody decided meanwhile");
    assertThat(Shown.all(answer.body(), "h2")).containsExactly("QZ 24QZ2 A", "What you sent");
    assertThat(Shown.all(answer.body(), "dd"))
        .satisfiesExactly(
            seen -> assertThat(seen).isEqualTo("Nothing decided"),
            now ->
                assertThat(now)
                    .startsWith("QZ 24QZ2 A is accepted as it stands \u2013 anna, ")
                    .endsWith(" UTC: papers seen"));
    assertThat(Shown.all(answer.body(), "li"))
        .contains("QZ 24QZ2 A is put off until 1 Jun 2025 \u2013 asked them");
    assertThat(desk.inbox()).containsExactly("ACCEPT 24QZ2 A papers seen anna");

    assertThat(ben.press(DECIDE).statusCode()).isEqualTo(303);
    assertThat(desk.inbox())
        .containsExactly(
            "ACCEPT 24QZ2 A papers seen anna", "DEFER 24QZ2 A 2025-06-01 asked them ben");
    assertThat(Shown.all(ben.open("/permits/QZ/24QZ2"), "li"))
        .anyMatch(
            made ->
                made.matches(
                    "QZ 24QZ2 A is accepted as it stands \u2013 papers seen anna, .* UTC \u00b7"
                        + " answered again later.*"))
        .anyMatch(
            made ->
                made.matches(
                    "QZ 24QZ2 A is put off until 1 Jun 2025 \u2013 asked them ben, .* UTC \u00b7"
                        + " being worked in.*"));
  }

  @Test
  void ofManyAtTheSameMomentOneDecides() throws IOException {
    List<Officer> all = IntStream.range(0, 8).mapToObj(i -> desk.officer("o" + i)).toList();
    all.forEach(officer -> officer.open("/desk?party=QZ"));

    List<Integer> answers =
        all.parallelStream()
            .map(o -> o.press(DECIDE, "do", "accept " + Questions.VOID, "reason", "r").statusCode())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(303, 409, 409, 409, 409, 409, 409, 409);
    assertThat(desk.inbox()).singleElement().asString().matches("ACCEPT 24QZ2 A r o[0-7]");
  }

  @ParameterizedTest
  @CsvSource({
    "accept line/QZ/QZ/24QZ2/Z, 404, The register of QZ has no line QZ 24QZ2 Z.",
    "accept line/DE/QZ/24QZ2/A, 404, The register of DE has no line QZ 24QZ2 A.",
    "accept nonsense, 422, nonsense names no customs item and no permit line.",
    "destroy line/QZ/QZ/24QZ2/A, 422, The desk does not decide destroy.",
    "undo line/QZ/QZ/24QZ2/A, 422, The desk does not decide undo.",
    "link line/QZ/QZ/24QZ2/A, 422, QZ 24QZ2 A cannot be linked: it has no proposed line.",
  })
  void whatCannotBeDecidedIsRefusedAndNothingIsWritten(String what, int status, String problem)
      throws IOException {
    anna.open("/desk?party=QZ");
    HttpResponse<String> answer = anna.press(DECIDE, "do", what, "reason", "r");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Shown.all(answer.body(), status == 404 ? "h1" : "strong")).contains(problem);
    assertThat(desk.inbox()).isEmpty();
  }

  @Test
  void theReasonOfTheDecisionBeforeIsKeptInTheOpenAndEmptiedAtWill() {
    anna.open("/desk?party=QZ");
    HttpResponse<String> answer =
        anna.press(DECIDE, "do", "accept " + Questions.VOID, "reason", "papers \"seen\"");
    String next = answer.headers().firstValue("Location").orElseThrow();

    String page = anna.open(next);
    assertThat(page).contains("name=\"reason\" value=\"papers &#34;seen&#34;\"");
    assertThat(Shown.all(page, "p", "class=\"kept\""))
        .containsExactly(
            "Kept from your last decision, on QZ 24QZ2 A. Change it where this one has another"
                + " reason. Empty the reason");
    assertThat(page).contains("<a href=\"/desk?party=QZ\" data-empty=\"reason\">");

    String emptied = anna.open("/desk?party=QZ");
    assertThat(emptied).contains("name=\"reason\" value=\"\"").doesNotContain("class=\"kept\"");
  }

  @Test
  void aReasonIsKeptOnThePageOfAPermitToo() {
    anna.open("/permits/QZ/24QZ2");
    HttpResponse<String> answer =
        anna.press(DECIDE, "do", "accept " + Questions.VOID, "reason", "papers seen");
    String next = answer.headers().firstValue("Location").orElseThrow();

    assertThat(next).startsWith("/permits/QZ/24QZ2?kept=");
    assertThat(anna.open(next))
        .contains("Kept from your last decision, on QZ 24QZ2 A.")
        .contains("<a href=\"/permits/QZ/24QZ2\" data-empty");
  }

  @Test
  void whatWasTypedStandsThereAgainWhereNothingWasTicked() throws IOException {
    anna.open("/desk?party=QZ&kind=line");

    HttpResponse<String> answer =
        anna.press(DECIDE, "do", "accept", "reason", "papers \"seen\"", "until", "2025-06-01");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(OpenDesk.titles(answer.body())).containsExactly("QZ 24QZ2 A", "QZ 24/QZ/1 B");
    assertThat(answer.body())
        .containsPattern(
            "<a href=\"#(on-\\d+)\">Nothing was chosen.</a>(?s:.*) id=\"\\1\" name=\"on\"")
        .contains("Nothing was decided. What you typed is kept below.")
        .contains("name=\"reason\" value=\"papers &#34;seen&#34;\"", "value=\"2025-06-01\"")
        .contains("name=\"by\" value=\"anna\"")
        .doesNotContain("/language/");
    assertThat(desk.inbox()).isEmpty();

    assertThat(anna.press(DECIDE, "do", "accept", "on", Questions.VOID, "reason", "r").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aDecisionWithoutAReasonIsRefusedAndTheTickedStayTicked() throws IOException {
    anna.open("/desk?party=QZ");

    HttpResponse<String> answer =
        anna.press(DECIDE, "do", "accept", "on", Questions.VOID, "on", Questions.SCRIPT);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<a href=\"#reason\">The field \u201cReason\u201d is empty.</a>")
        .contains("aria-invalid=\"true\" aria-describedby=\"refused\" data-reason")
        .contains("value=\"" + Questions.VOID + "\" checked")
        .contains("value=\"" + Questions.SCRIPT + "\" checked")
        .doesNotContain("value=\"" + Questions.ITEM + "\" checked");
    assertThat(desk.inbox()).isEmpty();
  }
}
