package org.citeswarehouse.api.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.model.register.Direction;

/** Lines of a report behind a figure, each with the way to its permit and to file and row. */
record ReportedLinesPage(Warehouse warehouse) {

  /** Words that narrow the lines down, each with the column that has to be equal. */
  private static final Map<String, String> EQUAL =
      Map.of(
          "term", "term_code",
          "unit", "unit_code",
          "appendix", "appendix",
          "partner", "trading_partner",
          "source", "source_code",
          "purpose", "purpose_code",
          "state", "state");

  /** Words that narrow the lines down, each with the column that has to hold the text. */
  private static final Map<String, String> HELD =
      Map.of("taxon", "species_name", "permit", "permit_no");

  private static final String[] COLUMNS = {
    "permit_no",
    "line_no",
    "appendix",
    "species_name",
    "term_code",
    "quantity",
    "unit_code",
    "trading_partner",
    "country_of_origin",
    "purpose_code",
    "source_code",
    "state",
    "findings"
  };

  RowsPage of(Request request) {
    AskedReport asked = asked(request, "lines");
    Direction direction = direction(asked);
    Query query = query(asked);
    List<String> lead = new ArrayList<>();
    String word = ReportRequest.word(direction);
    lead.add(
        Texts.of(
            "report.lines.lead",
            Texts.of("report." + word),
            Texts.of("report.basis." + asked.report().basis(direction))));
    asked
        .words()
        .values()
        .forEach(
            (name, value) -> {
              if (narrows(name)) {
                lead.add(
                    Texts.of(
                        "report.lines.only", Texts.of("report.by." + name), said(name, value)));
              }
            });
    return new Listed(asked, "lines", query)
        .page(
            Texts.of("report.lines.title", Texts.of("report." + word)),
            lead,
            Listed.headings(COLUMNS),
            row -> cells(row, asked.address()),
            List.of(new RowsPage.Way("CSV", file(asked, query))));
  }

  /**
   * The same lines as a file, with all their columns.
   *
   * @throws org.citeswarehouse.api.problem.Refusal when a word or value is unknown
   */
  Query file(Request request) {
    return query(asked(request, "lines.csv"));
  }

  /** The file is read from the run that the page shows, whatever comes in before it is fetched. */
  private static String file(AskedReport asked, Query query) {
    Map<String, String> words = new HashMap<>(asked.words().values());
    words.remove("page");
    words.put("run", query.reading().state().run());
    return asked.address().to("lines.csv", words);
  }

  private static AskedReport asked(Request request, String name) {
    return AskedReport.of(
        request,
        name,
        "direction",
        "term",
        "unit",
        "appendix",
        "partner",
        "source",
        "purpose",
        "state",
        "taxon",
        "permit",
        "page",
        "run");
  }

  private static Direction direction(AskedReport asked) {
    return asked.words().find("direction").map(ReportRequest::direction).orElse(Direction.E);
  }

  private static boolean narrows(String name) {
    return EQUAL.containsKey(name) || HELD.containsKey(name);
  }

  private Query query(AskedReport asked) {
    AnnualReports reports = new AnnualReports(asked.reading(warehouse));
    reports.refuseUnknownParty(asked.report());
    List<Sql> conditions = new ArrayList<>();
    asked
        .words()
        .values()
        .forEach(
            (name, value) -> {
              if (EQUAL.containsKey(name)) {
                conditions.add(equal(EQUAL.get(name), value));
              } else if (HELD.containsKey(name)) {
                conditions.add(holds(HELD.get(name), value));
              }
            });
    return reports.listed(asked.report(), direction(asked), Sql.all(conditions));
  }

  /** A code with its name, in the language of the request. */
  private static String said(String word, String value) {
    return switch (word) {
      case "state" -> Texts.said("state", value);
      case "term" -> CodeNames.TERM.withCode(value);
      case "unit" -> CodeNames.UNIT.withCode(value);
      case "partner" -> CodeNames.COUNTRY.withCode(value);
      case "source" -> CodeNames.SOURCE.withCode(value);
      case "purpose" -> CodeNames.PURPOSE.withCode(value);
      default -> value;
    };
  }

  /** A hyphen stands for blank, as in all filters. */
  private static Sql equal(String column, String value) {
    return value.equals("-") ? Sql.of(column + " IS NULL") : Sql.of(column + " = ?", value);
  }

  private static Sql holds(String column, String value) {
    return Sql.of("contains(lower(" + column + "), ?)", value.toLowerCase(Locale.ROOT));
  }

  private static List<Cell> cells(Row row, ReportAddress report) {
    List<Cell> cells = new ArrayList<>(List.of(row.permit(), row.traced(report)));
    for (int i = 2; i < COLUMNS.length; i++) {
      cells.add(row.cell(COLUMNS[i]));
    }
    return cells;
  }
}
