package org.citeswarehouse.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.reports.table.Rows;

/** The frozen versions of a report, their files, and what one changed against another. */
final class VersionPages {

  private final Submissions submissions;

  VersionPages(Warehouse warehouse) {
    this.submissions = new Submissions(warehouse);
  }

  String all(Request request) {
    AskedReport asked = AskedReport.of(request, "versions");
    return Templates.html(
        "report/versions",
        Map.of(
            "page",
            new VersionsPage(
                asked.address(),
                submissions.all(asked.report().party(), asked.report().year()).stream()
                    .map(VersionsPage.Frozen::of)
                    .toList())));
  }

  /** Of two versions the lower number is the earlier one, in whichever order they are named. */
  String compare(Request request) {
    AskedReport asked = AskedReport.of(request, "compare", "since", "number", "page");
    int one = number(asked.words(), "since");
    int other = number(asked.words(), "number");
    Version older = find(asked, Math.min(one, other));
    Version newer = find(asked, Math.max(one, other));
    int page = Paging.asked(asked.words());
    List<List<Cell>> shown = new ArrayList<>();
    long total = 0;
    try (Rows rows = submissions.changes(older, newer)) {
      while (rows.next()) {
        if (total >= Paging.skipped(page) && shown.size() < Paging.ROWS) {
          shown.add(cells(rows));
        }
        total++;
      }
    }
    String since = Integer.toString(older.number());
    String until = Integer.toString(newer.number());
    ReportAddress report = asked.address();
    RowsPage changes =
        new RowsPage(
            report,
            "versions",
            Texts.of("report.changes.title", since, until),
            List.of(Texts.of("report.changes.lead")),
            Listed.headings(
                "change", "direction", "permit_no", "line_no", "column", "before", "after"),
            shown,
            Paging.of(
                page,
                total,
                at ->
                    report.to(
                        "versions/compare",
                        "since",
                        since,
                        "number",
                        until,
                        "page",
                        Integer.toString(at))),
            List.of(
                new RowsPage.Way(
                    "CSV",
                    "/v1/submissions/"
                        + report.party()
                        + "/"
                        + report.year()
                        + "/"
                        + until
                        + "/changes.csv?since="
                        + since)),
            "");
    return Templates.html("report/rows", Map.of("page", changes));
  }

  private static List<Cell> cells(Rows rows) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      values.add(rows.value(i));
    }
    Row row = new Row(rows.columns(), values);
    Cell permit =
        row.value("permit_no") == null
            ? Cell.text(Texts.of("report.changes.whole"))
            : Cell.link(
                row.text("permit_no"),
                "/permits/" + TraceKey.path(row.value("issuing_country"), row.value("permit_no")));
    return List.of(
        Cell.text(Texts.said("report.change", row.text("change"))),
        Cell.text(
            row.value("direction") == null ? "" : Texts.of("report." + row.text("direction"))),
        permit,
        row.cell("line_no"),
        row.cell("column"),
        row.cell("before"),
        row.cell("after"));
  }

  private Version find(AskedReport asked, int number) {
    return submissions.find(
        asked.report().party(), asked.report().year(), Integer.toString(number));
  }

  private static int number(Arguments words, String word) {
    String number =
        words
            .find(word)
            .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "parameter.missing", word, "compare"));
    if (!number.matches("[1-9]\\d{0,5}")) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "filter.value", word, number, Texts.of("report.page.allowed"));
    }
    return Integer.parseInt(number);
  }
}
