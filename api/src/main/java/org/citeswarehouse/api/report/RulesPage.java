package org.citeswarehouse.api.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Request;

/** The rules of validation that lines of a report break, a row a line and rule. */
record RulesPage(Warehouse warehouse) {

  RowsPage of(Request request) {
    AskedReport asked =
        AskedReport.of(request, "rules", "direction", "level", "rule", "waived", "page", "run");
    Map<String, String> words = words(asked);
    Output output = Outputs.find("report-validation").orElseThrow();
    return new Listed(asked, "rules", output.query(asked.reading(warehouse), new Arguments(words)))
        .page(
            Texts.of("report.rules.title"),
            List.of(Texts.of("report.rules.lead")),
            Listed.headings(
                "direction",
                "permit_no",
                "line_no",
                "rule",
                "value",
                "message",
                "suggestion",
                "waived"),
            row ->
                List.of(
                    row.cell("direction"),
                    row.permit(),
                    row.traced(asked.address()),
                    row.cell("rule"),
                    row.cell("value"),
                    row.cell("message"),
                    row.cell("suggestion"),
                    row.cell("waived")),
            List.of(
                new RowsPage.Way("CSV", Address.of("/v1/report-validation.csv", words)),
                new RowsPage.Way("XLSX", Address.of("/v1/report-validation.xlsx", words))));
  }

  /** Directions on different bases are different lists: then one of them is shown. */
  private static Map<String, String> words(AskedReport asked) {
    ReportRequest report = asked.report();
    Map<String, String> words = new HashMap<>(asked.words().values());
    words.keySet().removeAll(List.of("page", "run"));
    if (!report.basisImports().equals(report.basisExports())) {
      words.putIfAbsent("direction", "imports");
    }
    boolean exports = "exports".equals(words.get("direction"));
    words.put("basis", exports ? report.basisExports() : report.basisImports());
    words.put("party", report.party());
    words.put("year", "%04d".formatted(report.year()));
    return words;
  }
}
