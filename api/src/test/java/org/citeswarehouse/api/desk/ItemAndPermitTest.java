package org.citeswarehouse.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of one customs item and of one permit, and what is decided there. */
class ItemAndPermitTest {

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
  void anItemIsSharedOutOnlyAsAWhole() throws IOException {
    String item = "/desk/item?party=QZ&country=QZ&declaration=D2&item=1";
    String lines = anna.open(item);
    assertThat(Shown.all(lines, "p", "lead")).containsExactly("Live snakes");
    assertThat(Shown.rows(lines))
        .containsExactly(
            "QZ 24/QZ/1 A | best alternative | Python regius \u00b7 Appendix II \u00b7 Live (LIV) \u00b7 DE |"
                + " 5 Jan 2024 \u2013 4 Jul 2024 | 10 NAR | 3 NAR | Link to this line QZ 24/QZ/1 A | ",
            "QZ 24/QZ/1 B | same permit | <script>alert(1)</script> \u00b7 Appendix II \u00b7 Skin (SKI)"
                + " \u00b7 DE | 5 Jan 2024 \u2013 4 Jul 2024 | 2.5 KGM | -0.000000000000001 KGM |"
                + " Link to this line QZ 24/QZ/1 B | ");
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
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Shown.all(refused.body(), "strong"))
        .contains("The shares come to 4 NAR, the item to 3 NAR.");
    assertThat(refused.body())
        .contains("<a href=\"#share-0\">", "id=\"share-0\" name=\"share:" + Questions.LINE_A)
        .contains(Questions.LINE_A + "\" value=\"2\" aria-invalid=\"true\"")
        .contains(Questions.LINE_B + "\" value=\"2\" aria-invalid=\"true\"")
        .contains("name=\"reason\" value=\"two boxes\"");
    assertThat(desk.inbox()).isEmpty();

    anna.open(item);
    tooMuch[7] = "1";
    assertThat(anna.press(DECIDE, tooMuch).statusCode()).isEqualTo(303);
    assertThat(desk.inbox())
        .containsExactlyInAnyOrder(
            "LINK D2 24/QZ/1 A 2 NAR two boxes anna", "LINK D2 24/QZ/1 B 1 NAR two boxes anna");
    assertThat(OpenDesk.titles(anna.open("/desk?party=QZ")))
        .containsExactly("QZ 24QZ2 A", "QZ 24/QZ/1 B", "QZ D3 1");
  }

  @Test
  void anItemWithoutAQuantityIsNotOfferedToBeSharedOut() throws IOException {
    String item = "/desk/item?party=QZ&country=QZ&declaration=D2&item=1";
    Questions.withoutQuantity(folder);

    assertThat(anna.open(item))
        .contains("Customs state no quantity of this item, so that it cannot be shared out")
        .doesNotContain("name=\"share:", "must come to the whole");
    HttpResponse<String> refused =
        anna.press(
            DECIDE,
            "do",
            "split " + Questions.ITEM,
            "reason",
            "two boxes",
            "unit",
            "NAR",
            "share:" + Questions.LINE_A,
            "2",
            "share:" + Questions.LINE_B,
            "1");
    assertThat(Shown.all(refused.body(), "strong")).contains("Item QZ D2 1 cannot be shared out.");
    assertThat(desk.inbox()).isEmpty();
  }

  @Test
  void whatWasFoundAndTypedIsThereAgainWhereOneShareIsNone() throws IOException {
    anna.open("/desk/item?party=QZ&country=QZ&declaration=D2&item=1&permit=24QZ2");
    HttpResponse<String> refused =
        anna.press(
            DECIDE,
            "do",
            "split " + Questions.ITEM,
            "reason",
            "two boxes",
            "share:" + Questions.LINE_A,
            "two",
            "share:" + Questions.VOID,
            "1");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<a href=\"#share-0\">\u201ctwo\u201d is not a quantity.</a>")
        .contains(Questions.LINE_A + "\" value=\"two\" aria-invalid=\"true\"")
        .contains("share:" + Questions.VOID + "\" value=\"1\" inputmode");
    assertThat(desk.inbox()).isEmpty();
  }

  @Test
  void whatWasTypedOnAPermitIsThereAgainOnItsLine() throws IOException {
    anna.open("/permits/QZ/24/QZ/1");
    HttpResponse<String> refused =
        anna.press(
            DECIDE,
            "do",
            "enter-quantity " + Questions.LINE_A,
            "reason",
            "ship's papers",
            "quantity",
            "2 or 3",
            "unit",
            "NAR",
            "crossed_on",
            "2024-04-01",
            "proof",
            "B/L 7");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<a href=\"#quantity-line-QZ-A\">", "<details class=\"decide\" open>")
        .containsOnlyOnce("name=\"quantity\" value=\"2 or 3\"")
        .containsOnlyOnce("value=\"2024-04-01\"")
        .containsOnlyOnce("name=\"proof\" value=\"B/L 7\"");
    assertThat(desk.inbox()).isEmpty();
  }

  @Test
  void anotherLineIsFoundByItsNumber() {
    String found = "/desk/item?party=QZ&country=QZ&declaration=D3&item=1&permit=24qz";
    assertThat(Shown.rows(anna.open(found)))
        .containsExactly(
            "QZ 24QZ2 A | found by your search | Naja naja \u00b7 Appendix II \u00b7 Skin (SKI) \u00b7 NA |"
                + " 1 Feb 2024 \u2013 31 Jan 2025 | 5 NAR | 5 NAR | Link to this line QZ 24QZ2 A");
    assertThat(anna.open("/desk/item?party=QZ&country=QZ&declaration=D9&item=1"))
        .contains("There is no customs item QZ D9 1.");
  }

  @Test
  void aPermitShowsBalanceTimelineEvidenceAndAlternatives() {
    String page = anna.open("/permits/QZ/24/QZ/1");

    assertThat(Shown.rows(page))
        .containsExactly(
            "10 Feb 2024 | Border | box 14 | out | Port | 7 NAR | 7 NAR | counted |"
                + " endorsements.csv, row 2",
            "10 Feb 2024 | Border | confirmed electronically | out | Port | 7 NAR | 7 NAR |"
                + " not counted: certified twice | endorsements.csv, row 3",
            "2 Mar 2024 | Customs | by its permit number | out | Port | 2,500.000000000001 GRM |"
                + " 2.500000000000001 KGM | counted | customs.csv, row 2");
    assertThat(Shown.all(page, "li"))
        .containsSubsequence(
            "5 Jan 2024 Issued; valid from this day",
            "10 Feb 2024 Endorsed at the border: 7 NAR on line A, Port",
            "10 Feb 2024 Endorsed at the border: 7 NAR on line A, Port \u2013 does not count:"
                + " certified twice",
            "2 Mar 2024 Declared to customs: 2.500000000000001 KGM on line B, Port",
            "4 Jul 2024 Last day of validity",
            "31 Mar 2025 The day at which it is judged here",
            "QZ D1 1: Python skins score 0.4 of 1 \u00b7 linked to QZ 24/QZ/1 B instead, with score 1",
            "QZ D2 1: Live snakes score 0.7 of 1 \u00b7 The line of the permit cannot be told for"
                + " certain",
            "2024, Exports and re-exports, basis actual trade: 7 NAR",
            "QZ D1 1: Python skins linked by its permit number \u00b7 score 1 of 1 \u00b7 because: number as"
                + " in the register; only line in this direction Best alternative, not taken: QZ"
                + " 24/QZ/1 A, score 0.4; less spoke for it.");
    assertThat(Shown.all(page, "p"))
        .contains(
            "Traded: 7 NAR. Left over: 3 NAR.",
            "Traded: 2.500000000000001 KGM. Left over: -0.000000000000001 KGM.");
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
    assertThat(Shown.all(anna.open("/permits/QZ/24/QZ/1"), "p"))
        .contains(
            "2.5 NAR crossed on line QZ 24/QZ/1 A on 1 Apr 2024, proved by B/L 7 \u2013 ship's papers");

    anna.press(UNDO);
    assertThat(Shown.all(anna.open("/permits/QZ/24/QZ/1"), "span", "class=\"tag\""))
        .contains("taken back");
    assertThat(desk.inbox())
        .containsExactly(
            "ENTER_QUANTITY 24/QZ/1 A 2.5 NAR 2024-04-01 B/L 7 ship's papers anna",
            "UNDO Taken back at the desk anna");
  }
}
