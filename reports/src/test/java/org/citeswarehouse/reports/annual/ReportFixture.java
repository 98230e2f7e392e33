package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/** Rows of the report tables, written as {@code column=value} pairs; what is not named is blank. */
final class ReportFixture {

  private ReportFixture() {}

  static Cover cover(Direction... nil) {
    return new Cover(
        "CH",
        "Switzerland",
        2013,
        "actual",
        "issued",
        LocalDate.of(2014, 10, 1),
        LocalDate.of(2014, 9, 30),
        "20141001T080000Z",
        Map.of("annual_report_lines", 12L, "annual_report_checks", 3L),
        "A. Officer, cites@example.org",
        ManyCrossingsTreatment.ONCE,
        Set.of(nil),
        List.of(
            new PermitCount(PermitType.E, null, 1200, 14),
            new PermitCount(PermitType.O, OtherType.MUSICAL, 3, 0)));
  }

  /** A rule broken by one line, as its number tells; waived where a reason is given. */
  static Validated.Offence offence(String number, String rule, String value, String waived) {
    return new Validated.Offence(
        "exports",
        "CH",
        number,
        "A",
        1,
        rule,
        value,
        "“" + value + "” is none.",
        "Mend it.",
        waived);
  }

  @SafeVarargs
  static Rows lines(Map<String, Object>... rows) {
    return rows(ReportTables.ANNUAL_REPORT_LINES, rows);
  }

  @SafeVarargs
  static Rows checks(Map<String, Object>... rows) {
    return rows(ReportTables.ANNUAL_REPORT_CHECKS, rows);
  }

  /**
   * Permits issued beside what crossed; each row as direction, Appendix, species, term, unit, lines
   * and quantity issued, lines and quantity that crossed. A hyphen is a quantity that is blank.
   */
  static Rows compared(String... rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("direction", "appendix", "species_name", "term_code", "unit_code")) {
      columns.add(new Column(name, name, ColumnType.TEXT, "", "For the test.", ""));
    }
    for (String of : List.of("issued", "actual")) {
      String lines = of + "_lines";
      String quantity = of + "_quantity";
      columns.add(new Column(lines, lines, ColumnType.BIGINT, "", "For the test.", ""));
      columns.add(new Column(quantity, quantity, ColumnType.DECIMAL, "", "For the test.", ""));
    }
    String over = "overstated_quantity";
    columns.add(new Column(over, over, ColumnType.DECIMAL, "", "For the test.", ""));
    return new ListRows(columns, Arrays.stream(rows).map(ReportFixture::comparedRow).toList());
  }

  private static List<Object> comparedRow(String row) {
    List<String> cells = List.of(row.split(",", -1));
    List<Object> values = new ArrayList<>(cells.subList(0, 5));
    BigDecimal issued = blankOr(cells.get(6));
    BigDecimal actual = blankOr(cells.get(8));
    values.add(Long.valueOf(cells.get(5)));
    values.add(issued);
    values.add(Long.valueOf(cells.get(7)));
    values.add(actual);
    values.add(
        (issued == null ? BigDecimal.ZERO : issued)
            .subtract(actual == null ? BigDecimal.ZERO : actual));
    return values;
  }

  private static BigDecimal blankOr(String digits) {
    return digits.equals("-") ? null : quantity(digits);
  }

  static BigDecimal quantity(String digits) {
    return new BigDecimal(digits);
  }

  @SafeVarargs
  private static Rows rows(Table table, Map<String, Object>... rows) {
    List<List<Object>> values = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<Object> cells = new ArrayList<>();
      for (Column column : table.columns()) {
        cells.add(row.get(column.name()));
      }
      values.add(cells);
    }
    return new ListRows(table.columns(), values);
  }
}
