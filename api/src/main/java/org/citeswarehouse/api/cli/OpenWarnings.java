package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.validation.ValidationReport;
import org.citeswarehouse.api.validation.WaivedBefore;
import org.citeswarehouse.ingest.validation.Problem;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.ListRows;

/**
 * The warnings that nobody let stand, one row for each rule, value and year: what {@code ./cites
 * decide waive --file} takes, cut down to the rows that are right as they are.
 */
final class OpenWarnings {

  private static final List<Column> COLUMNS =
      Stream.of(
              "party",
              "report_year",
              "rule",
              "value",
              "rows",
              "first_row",
              "message",
              "suggestion",
              "waived_before",
              "waive_again")
          .map(name -> Reading.made(name, ColumnType.TEXT))
          .toList();

  private OpenWarnings() {}

  static void write(ValidationReport report, String party, OutputStream out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (ValidationReport.Group group : report.groups()) {
      if (group.isOpenWarning()) {
        Map<Integer, WaivedBefore> before =
            report.waivedBefore(group, party).stream()
                .collect(Collectors.toMap(WaivedBefore::year, w -> w));
        group
            .years()
            .forEach((year, count) -> rows.add(row(party, group, year, count, before.get(year))));
      }
    }
    CsvTable.write(new ListRows(COLUMNS, rows), out);
  }

  private static List<String> row(
      String party, ValidationReport.Group group, int year, long count, WaivedBefore before) {
    Problem problem = group.problem();
    return List.of(
        party,
        Integer.toString(year),
        problem.rule().id(),
        problem.value(),
        Long.toString(count),
        Long.toString(group.firstRow()),
        problem.message(Locale.ENGLISH),
        problem.suggestion(Locale.ENGLISH),
        before == null ? "" : said(before),
        before == null ? "" : before.call());
  }

  private static String said(WaivedBefore before) {
    return before.before() + ": " + before.earlier().reason() + " (" + before.earlier().by() + ")";
  }
}
