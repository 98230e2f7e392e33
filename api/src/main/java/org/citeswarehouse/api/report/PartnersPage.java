package org.citeswarehouse.api.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Request;

/** What partner countries reported of the same trade, beside what the report says. */
record PartnersPage(Warehouse warehouse) {

  RowsPage of(Request request) {
    AskedReport asked =
        AskedReport.of(request, "partners", "direction", "partner", "term", "page", "run");
    Map<String, String> words = new HashMap<>(asked.words().values());
    words.keySet().removeAll(List.of("page", "run"));
    words.put("party", asked.report().party());
    words.put("year", "%04d".formatted(asked.report().year()));
    words.put("basis-imports", asked.report().basisImports());
    words.put("basis-exports", asked.report().basisExports());
    Reading reading = asked.reading(warehouse);
    new AnnualReports(reading).refuseUnknownParty(asked.report());
    return new Listed(
            asked,
            "partners",
            Outputs.find("report-partners").orElseThrow().query(reading, new Arguments(words)))
        .page(
            Texts.of("report.partners.title"),
            List.of(Texts.of("report.partners.lead")),
            Listed.headings(
                "direction",
                "trading_partner",
                "species_name",
                "term_code",
                "unit_code",
                "own_quantity",
                "partner_quantity",
                "difference_quantity",
                "partner_source",
                "partner_conversion"),
            row ->
                List.of(
                    row.cell("direction"),
                    Cell.text(CodeNames.COUNTRY.withCode(row.text("trading_partner"))),
                    row.cell("species_name"),
                    row.cell("term_code"),
                    row.cell("unit_code"),
                    own(row, asked.address()),
                    row.cell("partner_quantity"),
                    row.cell("difference"),
                    row.cell("partner_source"),
                    row.cell("partner_conversion")),
            List.of(
                new RowsPage.Way("CSV", Address.of("/v1/report-partners.csv", words)),
                new RowsPage.Way("XLSX", Address.of("/v1/report-partners.xlsx", words))));
  }

  /** The own figure leads to its lines where they bear one name only. */
  private static Cell own(Row row, ReportAddress report) {
    Cell cell = row.cell("own_quantity");
    String name = row.text("own_name");
    if (cell.text().isEmpty() || name.contains(";")) {
      return cell;
    }
    return new Cell(
        cell.text(),
        true,
        report.to(
            "lines",
            "direction",
            row.text("direction"),
            "taxon",
            name,
            "term",
            row.text("term_code"),
            "unit",
            row.text("unit_code"),
            "partner",
            row.text("trading_partner")),
        null);
  }
}
