package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/**
 * The records of the checks as their sheet shows them: words for a reader, codes where they help.
 */
final class ShownChecks implements Rows {

  private final Rows shown;
  private final Words words;
  private final int code;
  private final int direction;
  private final int blocks;
  private final int reported;
  private final int findings;
  private final int appendix;
  private final int stake;
  private final int unit;

  ShownChecks(Rows checks, Words words) {
    this.shown = ColumnsOf.rows(checks, ReportSheets.checks(words));
    this.words = words;
    this.code = ColumnsOf.position(shown, "check_code");
    this.direction = ColumnsOf.position(shown, "direction");
    this.blocks = ColumnsOf.position(shown, "blocks");
    this.reported = ColumnsOf.position(shown, "reported");
    this.findings = ColumnsOf.position(shown, "findings");
    this.appendix = ColumnsOf.position(shown, "appendix");
    this.stake = ColumnsOf.position(shown, "stake_quantity");
    this.unit = ColumnsOf.position(shown, "stake_unit");
  }

  /** What the present record counts as. */
  CheckKind kind() {
    return new CheckKind(
        (Boolean) shown.value(blocks),
        (String) shown.value(code),
        (String) shown.value(direction),
        (Boolean) shown.value(reported));
  }

  /** What the quantity of the present record is added up with. */
  CheckTotals.Group group() {
    return new CheckTotals.Group(
        kind(),
        Objects.toString(shown.value(appendix), ""),
        Objects.toString(shown.value(unit), ""));
  }

  /** The quantity at stake; null where it is not known. */
  BigDecimal quantity() {
    return (BigDecimal) shown.value(stake);
  }

  /** Codes of the findings of the present record. */
  List<String> findings() {
    Object codes = shown.value(findings);
    return codes == null ? List.of() : List.of(codes.toString().split(";", -1));
  }

  @Override
  public List<Column> columns() {
    return shown.columns();
  }

  @Override
  public boolean next() {
    return shown.next();
  }

  @Override
  public Object value(int column) {
    Object value = shown.value(column);
    if (value instanceof Boolean truth) {
      return words.yesNo(truth);
    }
    if (column == direction) {
      return words.of("direction." + value);
    }
    // A blank after each code lets the cell break between them.
    return column == findings && value != null ? String.join("; ", findings()) : value;
  }

  @Override
  public void close() {
    shown.close();
  }
}
