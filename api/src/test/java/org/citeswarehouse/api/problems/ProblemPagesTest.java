package org.citeswarehouse.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer sees of problems, and what becomes of a fix that is sent from a page. */
class ProblemPagesTest {

  private static final String GROUP = "party=CH&kind=permits&column=term&value=live+animal";
  private static final String CHOOSE =
      "Choose the three-letter code that it stands for, such as LIV, SKI or TIM, and all rows that"
          + " have it are read so; or correct the file and upload it again.";

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

  /** Fixes that wait for the worker, without their number and moment. */
  private List<String> fixesLeft() {
    return client.inbox("fixes").stream()
        .map(fix -> fix.replaceFirst(".*\"fix\":(\\{.*})}", "$1"))
        .toList();
  }

  @Test
  void spellings_of_a_value_in_all_files_are_one_group_and_rejected_rows_come_before_held_ones() {
    String page = client.get("/problems?party=CH").body();

    assertThat(Shown.rows(page, "<h2 id=\"groups\">"))
        .containsExactly(
            "Read live animal as LIV \u2013 Live | 212 | Rejected | live animal in term, Permit"
                + " register \u00b7 2 files | no term "
                + CHOOSE
                + " | LIV \u2013 Live",
            "Read Deutschland as DE \u2013 Germany | 2 | Rejected | Deutschland in import_country,"
                + " Permit register | no country use DE | DE \u2013 Germany",
            " | 1 | Rejected | <b>LIVE</b> in term, Permit register | no term "
                + CHOOSE
                + " | Read as \u2026: <b>LIVE</b>, term",
            " | 1 | Held | A in line_no, Permit register | twice look | ",
            " | 1 | Held | P999 in permit_no, Border endorsements | Permit P999 is not in the"
                + " register of CH. Deliver the permit. These rows come in by themselves with the"
                + " next build once the permit is there. | Read as \u2026: P999, permit_no");
    assertThat(Shown.rows(page, "<h2 id=\"files\">"))
        .containsExactly(
            "a.csv | Permit register | 201 | 200 | 1 | 0 | Marked workbook: a.csv CSV, problems of"
                + " a.csv",
            "b.csv | Permit register | 13 | 13 | 0 | 0 | Marked workbook: b.csv CSV, problems of"
                + " b.csv",
            "e.csv | Border endorsements | 1 | 0 | 1 | 0 | Marked workbook: e.csv CSV, problems of"
                + " e.csv",
            "one.xml | Customs records | 1 | 0 | 0 | 0 | A message has no cells to mark; its"
                + " problems are in the list. CSV, problems of one.xml");
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

    String first = client.get(rows).body();
    assertThat(Shown.all(first, "p")).contains("Rows 1 to 50 of 212.");
    assertThat(Shown.rows(first))
        .hasSize(50)
        .first()
        .isEqualTo(
            "a.csv | 2 | live animal | permit_no P0 line_no A scientific_name Python regius All"
                + " cells of row 2 issuing_country CH permit_no P0 import_country Deutschland"
                + " line_no A scientific_name Python regius | In no table yet");
    String last = client.get(rows + "&page=5").body();
    assertThat(Shown.all(last, "p")).contains("Rows 201 to 212 of 212.");
    assertThat(Shown.rows(last))
        .hasSize(12)
        .allMatch(row -> row.matches("b\\.csv \\| 2\\d\\d \\| live animal \\| .*"));
    assertThat(Shown.all(client.get(rows + "&file=bb22").body(), "p"))
        .contains("Rows 1 to 12 of 12.");
  }

  @Test
  void nothing_is_read_as_a_blank_cell_unless_that_is_chosen() {
    String unknown =
        client
            .get(
                "/problems/rows?party=CH&kind=permits&code=UNKNOWN_TERM&column=term"
                    + "&value=%3Cb%3ELIVE%3C%2Fb%3E")
            .body();
    assertThat(unknown)
        .containsPattern(
            "<select id=\"to\" name=\"to\" required[^>]*>\\s*<option value=\"\">choose …</option>")
        .contains("<option value=\"-\">(a blank cell)</option>");

    HttpResponse<String> preview = client.get("/problems/fix?to=&reason=word&by=anna&" + GROUP);
    assertThat(preview.statusCode()).isEqualTo(400);
    assertThat(Shown.all(preview.body(), "h1"))
        .containsExactly("It is not chosen what \u201clive animal\u201d is read as.");
    assertThat(fix("", "word", "212").statusCode()).isEqualTo(400);
    assertThat(client.inbox("fixes")).isEmpty();

    assertThat(client.get("/problems/fix?only=UNKNOWN_TERM&to=-&" + GROUP).body())
        .contains("name=\"to\" value=\"-\"");
    assertThat(fix("-", "word", "212").statusCode()).isEqualTo(303);
    assertThat(fixesLeft()).singleElement().asString().contains("\"to\":\"\"");
  }

  @Test
  void a_group_says_what_to_do_on_its_page_and_no_command() {
    String list = client.get("/problems?party=CH").body();
    String rows = client.get("/problems/rows?code=UNKNOWN_TERM&" + GROUP).body();

    assertThat(rows).contains(CHOOSE);
    assertThat(list + rows).doesNotContain("./cites");
  }

  @Test
  void a_preview_counts_rows_by_file_and_those_open_for_other_reasons() {
    String page =
        client.get("/problems/fix?only=UNKNOWN_TERM&to=LIV&reason=word&by=anna&" + GROUP).body();

    assertThat(Shown.rows(page)).containsExactly("a.csv | 200 | 200", "b.csv | 12 | 12");
    assertThat(Shown.all(page, "p"))
        .contains(
            "\u201clive animal\u201d in term would be read as LIV \u2013 Live.",
            "Rows concerned: 212, in files: 2.");
    assertThat(Shown.all(page, "li"))
        .contains(
            "3 of 212 open rows have other problems as well. They stay open until those are"
                + " settled.");
    assertThat(page).contains("kind,column,value,code\npermits,term,live animal,LIV");
    assertThat(client.inbox("fixes")).isEmpty();
  }

  @Test
  void a_confirmed_fix_waits_for_the_worker_which_is_asked_for_a_run_and_a_second_is_told_so() {
    HttpResponse<String> answer = fix("LIV", "national word", "212");

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(303);
    assertThat(fixesLeft())
        .containsExactly(
            "{\"party\":\"CH\",\"kind\":\"permits\",\"column\":\"term\",\"value\":\"live animal\","
                + "\"to\":\"LIV\",\"source_file\":null,\"code\":\"UNKNOWN_TERM\","
                + "\"reason\":\"national word\",\"fixed_by\":\"anna\"}");
    assertThat(client.jobs()).singleElement().asString().contains("[\"build\",\"--party\",\"CH\"]");
    String fixes = client.get("/problems/fixes?party=CH").body();
    assertThat(Shown.all(fixes, "p", "told"))
        .containsExactly("Done: 212 rows are read so with the worker's next run.");
    assertThat(Shown.all(fixes, "article").get(0))
        .matches(
            "“live animal” in term as LIV – Live Waits for the worker anna, .* UTC: national"
                + " word In all files landed by then \\(Permit register\\)\\. Undo.*");
    assertThat(Shown.rows(client.get("/problems?party=CH").body()).get(0))
        .endsWith("| Waits for the worker: LIV (anna)");
    HttpResponse<String> second = fix("SKI", "other word", "212");
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(Shown.all(second.body(), "h1"))
        .containsExactly("A fix for “live animal” waits already.");
    assertThat(client.inbox("fixes")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          LVE; word; 212; 400; “LVE” is no code that term can hold.
          LIV; ``; 212; 400; The field “Reason” is empty.
          LIV; word; 211; 400; The rows are others than you saw.
          """)
  void what_cannot_be_done_is_told_and_nothing_is_left(
      String to, String reason, String rows, int status, String problem) {
    HttpResponse<String> answer = fix(to, reason, rows);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Shown.all(answer.body(), "h1")).containsExactly(problem);
    assertThat(client.inbox("fixes")).isEmpty();
    assertThat(client.jobs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /problems/rows?party=CH&kind=permits&code=UNKNOWN_TERM&column=term&value=gone | 404 | No row is open any more for \u201cgone\u201d in term.
          /problems?party=CH&file=cc33            | 404 | There is no file cc33 in force.
          /problems?party=FR                      | 404 | There is no file of FR.
          /problems?party=CH&severity=BAD         | 400 | The filter severity knows no value \u201cBAD\u201d.
          /problems?party=CH&page=0               | 400 | The filter page knows no value \u201c0\u201d.
          /problems?party=CH&colour=red           | 400 | There is no parameter \u201ccolour\u201d for /problems.
          /problems/suggestions?party=CH          | 400 | Nothing was chosen.
          /problems/suggestions?party=CH&group=abc| 404 | None of the chosen proposals is open any more.
          /problems/returned/CH/cc33              | 404 | CH has no landed file cc33.
          /problems/returned/CH/dd44              | 422 | one.xml is not given back as a workbook.
          """)
  void what_is_not_there_is_told(String path, int status, String text) {
    HttpResponse<String> answer = client.get(path);

    assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(status);
    assertThat(Shown.all(answer.body(), "h1")).containsExactly(text);
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
    assertThat(Shown.all(page, "p"))
        .contains("2 values in 214 cells. A row that has two of them counts twice.");
    assertThat(Shown.rows(page))
        .containsExactly(
            "Read live animal as LIV \u2013 Live | live animal | term (Permit register) | LIV \u2013 Live |"
                + " 212 | 2",
            "Read Deutschland as DE \u2013 Germany | Deutschland | import_country (Permit register) |"
                + " DE \u2013 Germany | 2 | 1");
    Matcher box = Pattern.compile("value=\"([0-9a-f]{16}:[A-Z]+:\\d+)\"").matcher(page);
    List<String> chosen = box.results().map(r -> r.group(1)).toList();
    assertThat(chosen).hasSize(2);
    String one = chosen.get(1).replaceAll(":.*", "");
    for (String said :
        List.of(
            "fr 1 valeur dans 2 cellules.", "es 1 valor en 2 celdas.", "en 1 value in 2 cells.")) {
      client.get("/language/" + said.substring(0, 2) + "?to=/problems");
      assertThat(client.get("/problems/suggestions?party=CH&group=" + one).body())
          .contains(said.substring(3));
    }
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
    assertThat(Shown.all(again.body(), "h1"))
        .containsExactly("None of the chosen proposals is open any more.");
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
    assertThat(Shown.all(page, "article"))
        .containsExactly(
            "\u201ckg\u201d in unit as KGM \u2013 Kilograms Undone anna, 1 Jan 2026, 08:00 UTC: word In all files"
                + " landed by then (Permit register). Undone by bert, 2 Jan 2026, 08:00 UTC: other",
            "\u201cwild\u201d in source as W \u2013 Taken from the wild Applied Rows checked again: 3. Standing"
                + " now: 2; open for other reasons: 1. anna, 1 Jan 2026, 08:00 UTC: word In all"
                + " files landed by then (Permit register). Undo \u201cwild\u201d Why it is taken back Your"
                + " name Undo it \u201cwild\u201d");

    String id = "20260101T000000.000000Z-00000001";
    String[] fields = {"party", "CH", "fix", id, "reason", "slip", "by", "bert"};
    assertThat(client.post("/problems/undo", fields).statusCode()).isEqualTo(303);
    assertThat(fixesLeft())
        .containsExactly("{\"undoes\":\"" + id + "\",\"reason\":\"slip\",\"fixed_by\":\"bert\"}");
    assertThat(Shown.all(client.get("/problems/fixes?party=CH").body(), "article").get(1))
        .matches(
            "“wild” in source as W – Taken from the wild Its undoing waits for the worker anna, 1"
                + " Jan 2026, 08:00 UTC: word In all files landed by then \\(Permit register\\)\\."
                + " To be undone, by bert, .* UTC: slip");
    HttpResponse<String> again = client.post("/problems/undo", fields);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(Shown.all(again.body(), "h1").get(0))
        .startsWith("Fix " + id + " is undone already, by 20");
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
    assertThat(Shown.all(others.body(), "h1"))
        .containsExactly("There is no fix 20260101T000000.000000Z-00000004 of this Party.");
  }

  @Test
  void a_warning_is_let_stand_with_a_reason_and_an_error_is_not() {
    String page = client.get("/problems/warnings?party=CH&year=2024").body();
    assertThat(Shown.rows(page, "<h2 id=\"mended\">"))
        .containsExactly(
            "P1 \u2013 A needed value is blank | (blank) | 1 lines as CSV | TradingPartner is blank. Fill"
                + " it in: UNEP-WCMC takes no line without it.");
    assertThat(Shown.rows(page, "<h2 id=\"open\">"))
        .containsExactly(
            "Let S8 CH / CH stand | S8 \u2013 Exporter and importer are the same | CH / CH | 1 lines as"
                + " CSV | Exporter and importer are both CH. Give the other country as"
                + " TradingPartner.",
            "Let X1 0 stand | X1 \u2013 No quantity of trade | 0 | 1 lines as CSV | Quantity \"0\" is no"
                + " quantity of trade. A quantity is a finite number above zero; leave the line"
                + " out where nothing crossed.");

    assertThat(refused(waive("P1\u001f", "right")))
        .isEqualTo("400 A line that breaks P1 cannot be let stand.");
    assertThat(refused(waive("X1\u001f0", "")))
        .isEqualTo("400 The field \u201cWhy they are right\u201d is empty.");
    assertThat(refused(waive("X1\u001f12345", "right")))
        .isEqualTo("404 One of these warnings is not open any more.");
    HttpResponse<String> done = waive("X1\u001f0", "stuffed for a museum");
    assertThat(done.statusCode()).describedAs(done.body()).isEqualTo(303);
    assertThat(client.inbox("decisions"))
        .singleElement()
        .asString()
        .contains(
            "\"action\":\"WAIVE\"",
            "\"rule\":\"X1\"",
            "\"value\":\"0\"",
            "\"reason\":\"stuffed for a museum\"",
            "\"decided_by\":\"anna\"");
    String waived = client.get("/problems/warnings?party=CH&year=2024").body();
    assertThat(Shown.all(waived, "p", "told"))
        .containsExactly("Warnings let stand with the worker's next run: 1.");
    assertThat(Shown.rows(waived, "<h2 id=\"open\">").get(1))
        .isEqualTo(
            " | X1 – No quantity of trade | 0 | 1 lines as CSV | Quantity \"0\" is no quantity of"
                + " trade. A quantity is a finite number above zero; leave the line out where"
                + " nothing crossed. Is let stand with the worker's next run");
    assertThat(refused(waive("X1\u001f0", "again")))
        .isEqualTo("404 One of these warnings is not open any more.");
  }

  private static String refused(HttpResponse<String> answer) {
    return answer.statusCode() + " " + Shown.all(answer.body(), "h1").get(0);
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

  /** Of the stored sentences one is made from its pattern; the others an earlier program wrote. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Pays inconnu: no country use DE | Le permis P999 n'est pas dans le registre de CH.
          es | Pa\u00eds desconocido: no country use DE | El permiso P999 no est\u00e1 en el registro de CH.
          """)
  void a_problem_is_said_in_the_language_of_the_page_or_named_in_it_and_marked_as_English(
      String language, String earlier, String made) {
    client.get("/language/" + language + "?to=/problems");

    String page = client.get("/problems?party=CH").body();

    assertThat(Shown.all(page, "td", "class=\"what\""))
        .contains(earlier)
        .anyMatch(cell -> cell.startsWith(made + " Deliver the permit."));
    assertThat(page)
        .contains("<html lang=\"" + language + "\">")
        .contains(
            "<span lang=\"en\">no term</span>", "<span lang=\"en\">Deliver the permit.</span>");
    assertThat(Shown.all(client.get("/rejects?party=CH").body(), "td", "lang=\"en\""))
        .startsWith("no country", "use DE", "no term", "use one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | P1 \u2013 Une valeur n\u00e9cessaire manque | TradingPartner est vide.
          es | P1 \u2013 Falta un valor necesario | TradingPartner est\u00e1 vac\u00edo.
          """)
  void a_rule_of_validation_has_its_name_and_sentence_in_the_language_of_the_page(
      String language, String rule, String message) {
    client.get("/language/" + language + "?to=/problems");

    assertThat(Shown.rows(client.get("/problems/warnings?party=CH&year=2024").body()).get(0))
        .startsWith(rule + " | ")
        .contains(" | " + message + " ");
    String rules = client.get("/reports/CH/2024/rules?rule=P1").body();
    assertThat(Shown.rows(rules)).singleElement().asString().contains(rule, message);
    assertThat(rules).doesNotContain("<td class lang=\"en\">", "<td lang=\"en\">");
  }
}
