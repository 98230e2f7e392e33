package org.citeswarehouse.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer sees of problems, and what becomes of a fix that is sent from a page. */
class ProblemPagesTest {

  private static final String GROUP = "party=CH&kind=permits&column=term&value=live+animal";

  @TempDir private Path folder;
  private PageClient client;

  @BeforeEach
  void start() {
    ProblemRegister.in(folder);
    client = new PageClient(folder);
  }

  @AfterEach
  void stop() {
    client.close();
  }

  private HttpResponse<String> fix(String to, String reason, String rows) {
    return client.post(
        "/problems/fix",
        "party",
        "CH",
        "kind",
        "permits",
        "column",
        "term",
        "value",
        "live animal",
        "to",
        to,
        "only",
        "UNKNOWN_TERM",
        "rows",
        rows,
        "reason",
        reason,
        "by",
        "anna");
  }

  @Test
  void spellings_of_a_value_in_all_files_are_one_group_and_rejected_rows_come_before_held_ones() {
    String page = client.get("/problems?party=CH").body();

    assertThat(page).contains(">212</td>", "LIV \u2013 Live", "2 files");
    assertThat(page).doesNotContain("Live  Animal").doesNotContain("n.csv");
    assertThat(page.indexOf("live animal")).isLessThan(page.indexOf("P999"));
    assertThat(page).contains("These rows come in by themselves with the next build");
    assertThat(page).contains("A message has no cells to mark");
  }

  @Test
  void a_script_in_a_value_stays_text() {
    assertThat(client.get("/problems?party=CH").body())
        .contains("&lt;b&gt;LIVE&lt;/b&gt;")
        .doesNotContain("<b>LIVE</b>");
    assertThat(
            client
                .get(
                    "/problems/rows?party=CH&kind=permits&code=UNKNOWN_TERM&column=term"
                        + "&value=%3Cb%3ELIVE%3C%2Fb%3E")
                .body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void a_group_opens_to_its_rows_as_a_spreadsheet_numbers_them_page_by_page() {
    String rows = "/problems/rows?code=UNKNOWN_TERM&" + GROUP;

    assertThat(client.get(rows).body())
        .contains("Rows 1 to 50 of 212.", "a.csv", "Python regius", "P0");
    assertThat(client.get(rows + "&page=5").body()).contains("Rows 201 to 212 of 212.", "b.csv");
    assertThat(client.get(rows + "&file=bb22").body()).contains("Rows 1 to 12 of 12.");
  }

  @Test
  void a_preview_counts_rows_by_file_and_those_open_for_other_reasons() {
    String page =
        client.get("/problems/fix?only=UNKNOWN_TERM&to=LIV&reason=word&by=anna&" + GROUP).body();

    assertThat(page)
        .contains("Rows concerned: 212, in files: 2.")
        .contains("3 of 212 open rows have other problems as well.")
        .contains("permits,term,live animal,LIV");
    assertThat(client.inbox("fixes")).isEmpty();
  }

  @Test
  void a_confirmed_fix_waits_for_the_worker_which_is_asked_for_a_run_and_a_second_is_told_so() {
    HttpResponse<String> answer = fix("LIV", "national word", "212");

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(303);
    assertThat(client.inbox("fixes")).hasSize(1).first().asString().contains("\"to\":\"LIV\"");
    assertThat(client.jobs()).isNotEmpty();
    assertThat(client.get("/problems/fixes?party=CH").body())
        .contains("Done: 212 rows are read so", "Waits for the worker", "anna", "national word");
    assertThat(client.get("/problems?party=CH").body())
        .contains("Waits for the worker: LIV (anna)");
    HttpResponse<String> second = fix("SKI", "other word", "212");
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("waits already");
    assertThat(client.inbox("fixes")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          LVE; word; 212; 400; is no code that term can hold
          LIV; ``; 212; 400; The field reason is empty
          LIV; word; 211; 400; The rows are others than you saw
          """)
  void what_cannot_be_done_is_told_and_nothing_is_left(
      String to, String reason, String rows, int status, String problem) {
    HttpResponse<String> answer = fix(to, reason, rows);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(problem);
    assertThat(client.inbox("fixes")).isEmpty();
    assertThat(client.jobs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/problems/rows?party=CH&kind=permits&code=UNKNOWN_TERM&column=term&value=gone,404,No row is open any more",
    "/problems?party=CH&file=cc33,404,There is no file cc33",
    "/problems?party=FR,404,There is no file of FR",
    "/problems?party=CH&severity=BAD,400,severity",
    "/problems?party=CH&page=0,400,page",
    "/problems?party=CH&colour=red,400,colour",
    "/problems/suggestions?party=CH,400,Nothing was chosen",
    "/problems/suggestions?party=CH&group=abc,404,None of the chosen proposals",
    "/problems/returned/CH/cc33,404,has no landed file",
    "/problems/returned/CH/dd44,422,is not given back as a workbook"
  })
  void what_is_not_there_is_told(String path, int status, String text) {
    HttpResponse<String> answer = client.get(path);

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(text);
  }

  @Test
  void a_file_that_is_not_given_back_is_told_with_its_own_reason() {
    assertThat(client.get("/problems/returned/CH/dd44").body())
        .contains("“one.xml” is no message that is known");
    assertThat(client.get("/problems/returned/CH/ee55").body())
        .contains("e.csv is not given back as a workbook.")
        .contains("has no header that fits")
        .doesNotContain("message");
  }

  @Test
  void several_proposals_are_done_together_after_one_look() {
    String page = client.get("/problems/suggestions?party=CH&group=all").body();
    assertThat(page).contains("2 values in 214 cells. A row that has two of them counts twice.");
    Matcher box = Pattern.compile("value=\"([0-9a-f]{16}:[A-Z]+:\\d+)\"").matcher(page);
    List<String> chosen = box.results().map(r -> r.group(1)).toList();
    assertThat(chosen).hasSize(2);
    assertThat(chosen.get(0)).endsWith(":LIV:212");
    assertThat(chosen.get(1)).endsWith(":DE:2");

    HttpResponse<String> answer =
        client.post(
            "/problems/suggestions",
            "party",
            "CH",
            "group",
            chosen.get(0),
            "group",
            chosen.get(1),
            "reason",
            "spelt out",
            "by",
            "anna");

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(303);
    assertThat(client.inbox("fixes")).hasSize(2);
    HttpResponse<String> again =
        client.post(
            "/problems/suggestions",
            "party",
            "CH",
            "group",
            chosen.get(0),
            "reason",
            "spelt out",
            "by",
            "bert");
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(client.inbox("fixes")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({":LIV:211, 211", ":LIV:, ''", ":LIV, ''"})
  void proposals_of_which_one_has_other_rows_than_were_shown_are_all_left(
      String shown, String rows) {
    String page = client.get("/problems/suggestions?party=CH&group=all").body();
    String live = box(page, "([0-9a-f]{16}):LIV:212");
    String country = box(page, "([0-9a-f]{16}:DE:2)");

    HttpResponse<String> answer =
        client.post(
            "/problems/suggestions",
            "party",
            "CH",
            "group",
            country,
            "group",
            live + shown,
            "reason",
            "spelt out",
            "by",
            "anna");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("The rows of “live animal” are others than you saw.")
        .contains("They were " + rows + " and are 212 now");
    assertThat(client.inbox("fixes")).isEmpty();
    assertThat(client.jobs()).isEmpty();
  }

  private static String box(String page, String said) {
    Matcher box = Pattern.compile("value=\"" + said + "\"?").matcher(page);
    assertThat(box.find()).isTrue();
    return box.group(1);
  }

  @Test
  void fixes_tell_what_became_of_them_and_are_undone_once() {
    String page = client.get("/problems/fixes?party=CH").body();
    assertThat(page)
        .contains("Rows checked again: 3. Standing now: 2; open for other reasons: 1.")
        .contains("Undone by bert", "other")
        .doesNotContain("nina");

    String id = "20260101T000000.000000Z-00000001";
    String[] fields = {"party", "CH", "fix", id, "reason", "slip", "by", "bert"};
    assertThat(client.post("/problems/undo", fields).statusCode()).isEqualTo(303);
    assertThat(client.inbox("fixes")).hasSize(1).first().asString().contains("undoes", id);
    assertThat(client.get("/problems/fixes?party=CH").body())
        .contains("Its undoing waits for the worker", "slip");
    HttpResponse<String> again = client.post("/problems/undo", fields);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("is undone already");
    HttpResponse<String> others =
        client.post(
            "/problems/undo",
            "party",
            "CH",
            "fix",
            "20260101T000000.000000Z-00000004",
            "reason",
            "x",
            "by",
            "b");
    assertThat(others.statusCode()).isEqualTo(404);
  }

  @Test
  void a_warning_is_let_stand_with_a_reason_and_an_error_is_not() {
    String page = client.get("/problems/warnings?party=CH&year=2024").body();
    assertThat(page)
        .contains("UNEP-WCMC does not take these lines", "P1")
        .contains("May be right as it is", "X1");

    HttpResponse<String> error = waive("P1\u001f", "right");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.body()).contains("cannot be let stand");
    assertThat(waive("X1\u001f0", "").statusCode()).isEqualTo(400);
    assertThat(waive("X1\u001f12345", "right").statusCode()).isEqualTo(404);
    HttpResponse<String> done = waive("X1\u001f0", "stuffed for a museum");
    assertThat(done.statusCode()).describedAs(done.body()).isEqualTo(303);
    assertThat(client.inbox("decisions")).hasSize(1).first().asString().contains("WAIVE", "X1");
    assertThat(client.get("/problems/warnings?party=CH&year=2024").body())
        .contains("next run: 1.", "Is let stand with the worker");
    assertThat(waive("X1\u001f0", "again").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> waive(String warning, String reason) {
    return client.post(
        "/problems/waive",
        "party",
        "CH",
        "year",
        "2024",
        "warning",
        warning,
        "reason",
        reason,
        "by",
        "anna");
  }

  @Test
  void in_french_every_text_of_the_pages_is_french() {
    client.get("/language/fr?to=/problems");

    assertThat(client.get("/problems?party=CH").body())
        .contains("Probl\u00e8mes des fichiers", "rejet\u00e9s, en 3 groupes", "lang=\"fr\"");
  }
}
