package org.citeswarehouse.api.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;

/**
 * What a report holds of one direction.
 *
 * @param direction imports or exports
 * @param basis actual or issued
 * @param lines lines
 * @param permits documents that they stand on
 * @param sums sums within one term and unit, those of most lines first
 */
public record Totals(String direction, String basis, long lines, long permits, List<Sum> sums) {

  /**
   * A sum within one term and unit.
   *
   * @param term code of the term; blank where lines have none
   * @param unit standard unit; blank where lines have none
   * @param lines lines
   * @param permits documents
   * @param quantity the sum; null where no line has a quantity
   */
  public record Sum(String term, String unit, long lines, long permits, BigDecimal quantity) {}

  private static final Table LINES = ReportTables.ANNUAL_REPORT_LINES;
  private static final List<Column> COLUMNS =
      List.of(
          Reading.made("whole", ColumnType.BOOLEAN),
          LINES.column("term_code"),
          LINES.column("unit_code"),
          Reading.made("lines", ColumnType.BIGINT),
          Reading.made("permits", ColumnType.BIGINT),
          LINES.column("quantity"));

  static Totals of(Reading reading, ReportRequest request, Direction direction) {
    String word = ReportRequest.word(direction);
    Sql sql =
        Sql.of("SELECT grouping(term_code) = 1 AS whole, term_code, unit_code, count(*) AS lines,")
            .then(" count(DISTINCT (issuing_country, permit_no)) AS permits,")
            .then(" sum(quantity) AS quantity FROM ")
            .then(reading.from(LINES))
            .then(
                Sql.of(
                    " WHERE party = ? AND report_year = ? AND basis = ? AND direction = ?",
                    request.party(),
                    request.year(),
                    request.basis(direction),
                    word))
            .then(" GROUP BY GROUPING SETS ((), (term_code, unit_code))")
            .then(" ORDER BY whole DESC, lines DESC, term_code, unit_code");
    List<Sum> sums = new ArrayList<>();
    long lines = 0;
    long permits = 0;
    for (List<Object> row : reading.list(COLUMNS, sql)) {
      if ((Boolean) row.get(0)) {
        lines = (Long) row.get(3);
        permits = (Long) row.get(4);
      } else {
        sums.add(
            new Sum(
                blank(row.get(1)),
                blank(row.get(2)),
                (Long) row.get(3),
                (Long) row.get(4),
                (BigDecimal) row.get(5)));
      }
    }
    return new Totals(word, request.basis(direction), lines, permits, sums);
  }

  private static String blank(Object value) {
    return value == null ? "" : value.toString();
  }
}
