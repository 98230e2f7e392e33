package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/**
 * The lines of one direction as its sheet shows them, counted while they are read, so that the
 * cover can't differ from the sheet.
 */
final class ReportedLines implements Rows {

  /** What the quantities of the cover are added up by; blank units and Appendices stay blank. */
  record Group(String appendix, String unit) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int byAppendix = appendix.compareTo(other.appendix);
      return byAppendix != 0 ? byAppendix : unit.compareTo(other.unit);
    }
  }

  /** Lines of a group and the sum of their quantities. */
  record Total(long lines, BigDecimal quantity) {
    Total plus(Total other) {
      return new Total(lines + other.lines, quantity.add(other.quantity));
    }
  }

  private final Rows lines;
  private final Rows shown;
  private final int appendix;
  private final int unit;
  private final int quantity;
  private final SortedMap<Group, Total> totals = new TreeMap<>();

  ReportedLines(Rows lines, List<Column> columns) {
    this.lines = lines;
    this.shown = ColumnsOf.rows(lines, columns);
    this.appendix = ColumnsOf.position(shown, "appendix");
    this.unit = ColumnsOf.position(shown, "unit_code");
    this.quantity = ColumnsOf.position(shown, "quantity");
  }

  /** Totals of the rows read so far, by Appendix and unit. */
  SortedMap<Group, Total> totals() {
    return totals;
  }

  /** The lines with all the columns that they came with. */
  Rows told() {
    return lines;
  }

  long count() {
    return totals.values().stream().mapToLong(Total::lines).sum();
  }

  @Override
  public List<Column> columns() {
    return shown.columns();
  }

  @Override
  public boolean next() {
    if (!lines.next()) {
      return false;
    }
    // A line without a quantity is counted as a line and adds nothing to the sum.
    Object sum = shown.value(quantity);
    totals.merge(
        new Group(text(appendix), text(unit)),
        new Total(1, sum == null ? BigDecimal.ZERO : (BigDecimal) sum),
        Total::plus);
    return true;
  }

  @Override
  public Object value(int column) {
    return shown.value(column);
  }

  @Override
  public void close() {
    lines.close();
  }

  private String text(int column) {
    return Objects.toString(shown.value(column), "");
  }
}
