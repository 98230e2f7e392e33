package org.citeswarehouse.api.annual;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/** Lists about annual reports: what they wait for, and what the two bases make of one year. */
public final class ReportOutputs {

  private static final Table LINES = ReportTables.ANNUAL_REPORT_LINES;
  private static final Table CHECKS = ReportTables.ANNUAL_REPORT_CHECKS;
  private static final String ISSUED = "basis = 'issued'";
  private static final String ACTUAL = "basis = 'actual'";

  private static final List<Column> GROUP =
      Stream.of("party", "report_year", "direction", "species_name", "term_code", "unit_code")
          .map(ReportOutputs::plain)
          .toList();

  /** Columns of a row that sets what was permitted beside what crossed. */
  public static final List<Column> COMPARISON_COLUMNS =
      Stream.of(
              GROUP.subList(0, 3),
              List.of(
                  new Column(
                      "appendix",
                      "appendix",
                      ColumnType.TEXT,
                      "",
                      "I, II, III or N; joined by ; where lines stand under several, as those of a"
                          + " taxon that moved to another Appendix do.",
                      "")),
              GROUP.subList(3, GROUP.size()),
              List.of(
                  lines("issued_lines", "Lines of the report on permits issued."),
                  quantity("issued_quantity", "What they permit; blank where there is none."),
                  lines("actual_lines", "Lines of the report on what crossed."),
                  quantity("actual_quantity", "What crossed; blank where nothing did."),
                  quantity(
                      "overstated_quantity",
                      "What a report of permits issued says beyond what crossed; below zero where"
                          + " permits of an earlier year were used.")))
          .flatMap(List::stream)
          .toList();

  private ReportOutputs() {}

  /** All of them. */
  public static List<Output> all() {
    return List.of(
        PartnerPreview.output(),
        ValidationOutput.output(),
        new Output(
            "received-reports",
            ReportTables.RECEIVED_REPORT_LINES,
            Filters.RECEIVED,
            List.of(),
            (reading, arguments, condition) ->
                new Query(
                    reading,
                    ReportTables.RECEIVED_REPORT_LINES.columns(),
                    Sql.of("SELECT * FROM ")
                        .then(
                            FilesInForce.rows(
                                reading,
                                ReportTables.RECEIVED_REPORT_LINES,
                                InputKind.ANNUAL_REPORT))
                        .then(" WHERE ")
                        .then(condition),
                    ReportTables.RECEIVED_REPORT_LINES.key().stream()
                        .map(ReportTables.RECEIVED_REPORT_LINES::column)
                        .toList())),
        new Output(
            "report-comparison",
            LINES,
            Filters.REPORT_COMPARISON,
            List.of(),
            (reading, arguments, condition) -> comparison(reading, condition)),
        new Output(
            "report-checks",
            CHECKS,
            Filters.REPORT_CHECKS,
            List.of(),
            (reading, arguments, condition) ->
                new Query(
                    reading,
                    CHECKS.columns(),
                    Sql.of("SELECT * FROM ")
                        .then(reading.from(CHECKS))
                        .then(" WHERE ")
                        .then(condition),
                    CHECKS.key().stream().map(CHECKS::column).toList())));
  }

  /**
   * Both bases of one year side by side.
   *
   * @param condition which rows
   */
  public static Query comparison(Reading reading, Sql condition) {
    return new Query(
        reading,
        COMPARISON_COLUMNS,
        Sql.of("SELECT * FROM (")
            .then(comparison(reading.from(LINES)))
            .then(") WHERE ")
            .then(condition),
        GROUP);
  }

  /**
   * By taxon, term and unit; quantities are never mixed. The Appendix tells no groups apart: where
   * it changed between issue and trade, both bases would stand in rows of their own.
   */
  private static Sql comparison(Sql lines) {
    String group = String.join(", ", GROUP.stream().map(c -> Sql.name(c.name())).toList());
    return Sql.of("SELECT *, coalesce(issued_quantity, 0) - coalesce(actual_quantity, 0)")
        .then(" AS overstated_quantity FROM (SELECT " + group)
        .then(", string_agg(DISTINCT appendix, ';' ORDER BY appendix) AS appendix")
        .then(", count(*) FILTER (WHERE " + ISSUED + ") AS issued_lines")
        .then(", sum(quantity) FILTER (WHERE " + ISSUED + ") AS issued_quantity")
        .then(", count(*) FILTER (WHERE " + ACTUAL + ") AS actual_lines")
        .then(", sum(quantity) FILTER (WHERE " + ACTUAL + ") AS actual_quantity FROM ")
        .then(lines)
        .then(" GROUP BY ALL)");
  }

  /** A column of the report without the header that UNEP-WCMC's files have for it. */
  static Column plain(String name) {
    Column column = LINES.column(name);
    return new Column(name, name, column.type(), column.unit(), column.doc(), column.source());
  }

  private static Column lines(String name, String doc) {
    return new Column(name, name, ColumnType.BIGINT, "", doc, "cites-rules 1.2");
  }

  private static Column quantity(String name, String doc) {
    return new Column(name, name, ColumnType.DECIMAL, "unit_code", doc, "cites-rules 1.2");
  }
}
