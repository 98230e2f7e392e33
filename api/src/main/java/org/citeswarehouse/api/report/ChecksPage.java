package org.citeswarehouse.api.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.filter.Filter;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/** The records that a report leaves out, flags or waits for, behind a figure of its readiness. */
record ChecksPage(Warehouse warehouse) {

  private static final Table CHECKS = ReportTables.ANNUAL_REPORT_CHECKS;

  RowsPage of(Request request) {
    AskedReport asked =
        AskedReport.of(request, "checks", "direction", "check", "blocks", "page", "run");
    Reading reading = asked.reading(warehouse);
    new AnnualReports(reading).refuseUnknownParty(asked.report());
    List<String> lead = new ArrayList<>();
    asked
        .words()
        .find("check")
        .ifPresent(
            check -> {
              String key = "readiness." + check + ".why";
              lead.add(
                  Texts.of(
                      Texts.has(key) ? key : "readiness.OTHER.why",
                      asked.report().party(),
                      Integer.toString(asked.report().year())));
            });
    return new Listed(asked, "checks", query(reading, asked))
        .page(
            Texts.of("report.checks.title"),
            lead,
            Listed.headings(
                "check_code",
                "direction",
                "permit_no",
                "line_no",
                "declaration_no",
                "scientific_name",
                "appendix",
                "term",
                "issued_quantity",
                "traded_quantity",
                "stake_quantity",
                "findings"),
            row -> cells(row, asked.address()),
            List.of());
  }

  /** Rows of each direction on the basis that the report has in it. */
  private static Query query(Reading reading, AskedReport asked) {
    ReportRequest report = asked.report();
    List<Sql> conditions = new ArrayList<>();
    conditions.add(Sql.of("party = ? AND report_year = ?", report.party(), report.year()));
    conditions.add(
        Sql.of(
            "basis = CASE direction WHEN 'imports' THEN ? ELSE ? END",
            report.basisImports(),
            report.basisExports()));
    for (Filter filter : Filters.REPORT_CHECKS) {
      if (List.of("direction", "check", "blocks").contains(filter.name())) {
        asked
            .words()
            .find(filter.name())
            .ifPresent(list -> conditions.add(filter.where(reading, list)));
      }
    }
    return new Query(
        reading,
        CHECKS.columns(),
        Sql.of("SELECT * FROM ")
            .then(reading.from(CHECKS))
            .then(" WHERE ")
            .then(Sql.all(conditions)),
        CHECKS.key().stream().map(CHECKS::column).toList());
  }

  private static List<Cell> cells(Row row, ReportAddress report) {
    return List.of(
        Cell.text(Texts.said("report.step", row.text("check_code"))),
        row.cell("direction"),
        row.permit(),
        line(row, report),
        declaration(row),
        row.cell("scientific_name"),
        row.cell("appendix"),
        row.cell("term"),
        quantity(row, "issued_quantity", "unit"),
        quantity(row, "traded_quantity", "unit"),
        quantity(row, "stake_quantity", "stake_unit"),
        row.cell("findings"));
  }

  /** What stands in the report is traced there, what does not to the register. */
  private static Cell line(Row row, ReportAddress report) {
    if (row.value("line_no") == null || row.value("issuing_country") == null) {
      return row.cell("line_no");
    }
    if (Boolean.TRUE.equals(row.value("reported"))) {
      return row.traced(report);
    }
    return Cell.link(
        row.text("line_no"),
        "/trace/reconciliation/"
            + TraceKey.path(
                row.value("issuing_country"), row.value("permit_no"), row.value("line_no"))
            + "?party="
            + report.party());
  }

  private static Cell declaration(Row row) {
    if (row.value("declaration_no") == null) {
      return Cell.text("");
    }
    return Cell.link(
        row.text("declaration_no") + " / " + row.text("item_no"),
        "/trace/matches/"
            + TraceKey.path(
                row.value("declaration_country"),
                row.value("declaration_no"),
                row.value("item_no")));
  }

  private static Cell quantity(Row row, String name, String unit) {
    Object quantity = row.value(name);
    return Cell.number(
        quantity == null ? "" : Written.quantity((BigDecimal) quantity) + " " + row.text(unit));
  }
}
