package org.citeswarehouse.api.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
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
    AskedReport asked =
        AskedReport.of(
            request,
            "lines",
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
    Reading reading = asked.reading(warehouse);
    new AnnualReports(reading).refuseUnknownParty(asked.report());
    Direction direction =
        asked.words().find("direction").map(ReportRequest::direction).orElse(Direction.E);
    List<Sql> conditions = new ArrayList<>();
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
              if (EQUAL.containsKey(name)) {
                conditions.add(equal(EQUAL.get(name), value));
              } else if (name.equals("taxon")) {
                conditions.add(holds("species_name", value));
              } else if (name.equals("permit")) {
                conditions.add(holds("permit_no", value));
              } else {
                return;
              }
              lead.add(
                  Texts.of("report.lines.only", Texts.of("report.by." + name), said(name, value)));
            });
    return new Listed(
            asked,
            "lines",
            new AnnualReports(reading).listed(asked.report(), direction, Sql.all(conditions)))
        .page(
            Texts.of("report.lines.title", Texts.of("report." + word)),
            lead,
            Listed.headings(COLUMNS),
            row -> cells(row, asked.address()),
            List.of(new RowsPage.Way("CSV", asked.address().file("csv", "direction", word))));
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
