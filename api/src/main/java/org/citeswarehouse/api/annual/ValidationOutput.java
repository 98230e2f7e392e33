package org.citeswarehouse.api.annual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.KeptTable;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;

/** The rules that the lines of one report break, a row a line and rule. */
public final class ValidationOutput {

  /** Columns of a row. */
  public static final List<Column> COLUMNS =
      Stream.concat(
              Stream.of(
                      "party",
                      "report_year",
                      "basis",
                      "direction",
                      "issuing_country",
                      "permit_no",
                      "line_no")
                  .map(ReportTables.ANNUAL_REPORT_LINES::column),
              Stream.of(
                  text("rule", "Rule of validation."),
                  text(
                      "level",
                      "PRIMARY: UNEP-WCMC does not take the line; SECONDARY: it may ask; ADDED:"
                          + " likely wrong all the same."),
                  text("value", "The offending values as the line has them."),
                  text("message", "What is wrong."),
                  text("suggestion", "What to do; blank where the message says it."),
                  text("waived", "Why it was let stand and by whom; blank where it was not.")))
          .toList();

  private static final List<String> KEY =
      List.of("direction", "issuing_country", "permit_no", "line_no", "rule", "value");

  private ValidationOutput() {}

  static Output output() {
    return new Output(
        "report-validation",
        ReportTables.ANNUAL_REPORT_LINES,
        Filters.REPORT_VALIDATION,
        List.of(),
        ValidationOutput::query);
  }

  private static Query query(Reading reading, Arguments arguments, Sql condition) {
    Map<String, String> words = new TreeMap<>(arguments.values());
    words.keySet().retainAll(List.of("party", "year", "basis"));
    ReportRequest request = ReportRequest.of(new Arguments(words));
    AnnualReports reports = new AnnualReports(reading);
    reports.refuseUnknownParty(request);
    KeptTable found =
        reading.once(
            "report-validation " + words,
            KeptTable.class,
            () ->
                reading
                    .database()
                    .keep(
                        COLUMNS,
                        to ->
                            reports.problems(
                                request, line -> line.forEach(p -> to.accept(row(request, p))))));
    return new Query(
        reading,
        COLUMNS,
        Sql.of("SELECT * FROM " + found.name() + " WHERE ").then(condition),
        COLUMNS.stream().filter(column -> KEY.contains(column.name())).toList());
  }

  private static List<Object> row(ReportRequest request, LineProblem p) {
    return Arrays.asList(
        request.party(),
        request.year(),
        request.basis(p.direction()),
        ReportRequest.word(p.direction()),
        p.issuingCountry(),
        p.permitNo(),
        p.lineNo(),
        p.problem().rule().id(),
        p.problem().rule().level().name(),
        blank(p.problem().value()),
        p.problem().message(Locale.ENGLISH),
        blank(p.problem().suggestion(Locale.ENGLISH)),
        blank(p.waived()));
  }

  private static String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Column text(String name, String doc) {
    return new Column(name, name, ColumnType.TEXT, "", doc, "cites-rules 1.4");
  }
}
