package org.citeswarehouse.api.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.annual.AnnualReportWorkbook;

/**
 * A sheet of the workbook before it is one: the same columns under the same headings, the same rows
 * in the same order.
 */
record SheetPage(Warehouse warehouse, Direction direction) {

  RowsPage of(Request request) {
    String word = ReportRequest.word(direction);
    AskedReport asked = AskedReport.of(request, word, "page", "run");
    Reading reading = asked.reading(warehouse);
    AnnualReports reports = new AnnualReports(reading);
    reports.refuseUnknownParty(asked.report());
    Locale language = Locale.forLanguageTag(Asking.current().language().code());
    List<Column> columns = AnnualReportWorkbook.columns(direction, language);
    ReportAddress report = asked.address();
    List<RowsPage.Heading> headings = new ArrayList<>();
    headings.add(new RowsPage.Heading(Texts.of("report.column.line"), false));
    columns.forEach(c -> headings.add(new RowsPage.Heading(c.header(), isNumber(c))));
    return new Listed(asked, word, reports.listed(asked.report(), direction, Sql.of("true")))
        .page(
            Texts.of("report." + word),
            List.of(
                Texts.of(
                    "report.sheet.lead",
                    Texts.of("report.basis." + asked.report().basis(direction)))),
            headings,
            row -> cells(row, columns, report),
            List.of(
                new RowsPage.Way("XLSX", report.file("xlsx", "language", language.getLanguage())),
                new RowsPage.Way("CSV", report.file("csv", "direction", word))));
  }

  private static boolean isNumber(Column column) {
    return column.name().equals("quantity");
  }

  private static List<Cell> cells(Row row, List<Column> columns, ReportAddress report) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.link(row.text("permit_no") + " " + row.text("line_no"), row.traced(report).address()));
    for (Column column : columns) {
      Object value = row.value(column.name());
      cells.add(
          value instanceof BigDecimal quantity
              ? Cell.number(Written.quantity(quantity))
              : Cell.text(value == null ? "" : TraceJson.plain(value)));
    }
    return cells;
  }
}
