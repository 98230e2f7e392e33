package org.citeswarehouse.api.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.StoredSentence;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.trace.TraceJson;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.table.Column;

/**
 * A row of a list, asked by the names of its columns.
 *
 * @param columns its columns
 * @param values their values; null where blank
 */
record Row(List<Column> columns, List<Object> values) {

  Object value(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return values.get(i);
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }

  String text(String name) {
    Object value = value(name);
    return value == null ? "" : TraceJson.plain(value);
  }

  /** The value as a page shows it: numbers in the language of the request. */
  Cell cell(String name) {
    Object value = value(name);
    if (value instanceof BigDecimal quantity) {
      return Cell.number(Written.quantity(quantity));
    }
    if (value instanceof Long count) {
      return Cell.number(Written.number(count));
    }
    return switch (name) {
      case "state" -> Cell.text(Texts.said("state", text(name)));
      case "findings" -> Cell.text(findings(text(name)));
      case "rule" -> Cell.text(StoredSentence.ruleName(text(name)));
      case "message", "suggestion" ->
          Cell.passage(StoredSentence.rule(text("rule"), name, text(name)));
      case "direction" -> Cell.text(Texts.of("report." + text(name)));
      default -> Cell.text(text(name));
    };
  }

  private static String findings(String codes) {
    return codes.isEmpty()
        ? ""
        : Stream.of(codes.split(";", -1))
            .map(code -> Texts.said("finding", code))
            .collect(Collectors.joining("; "));
  }

  /** The number of the document, which leads to its page. */
  Cell permit() {
    if (value("permit_no") == null || value("issuing_country") == null) {
      return Cell.text(text("permit_no"));
    }
    return Cell.link(
        text("permit_no"),
        "/permits/" + TraceKey.path(value("issuing_country"), value("permit_no")));
  }

  /** The line of the document, which leads to where the line of the report comes from. */
  Cell traced(ReportAddress report) {
    return Cell.link(
        text("line_no"),
        "/trace/annual-report/"
            + TraceKey.path(
                value("issuing_country"), value("permit_no"), value("line_no"), report.year())
            + "?party="
            + report.party());
  }
}
