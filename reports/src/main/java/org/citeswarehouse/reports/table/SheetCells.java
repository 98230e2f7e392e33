package org.citeswarehouse.reports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/**
 * Writes values into cells so that a spreadsheet shows them as they are.
 *
 * <p>A number becomes a number only where a spreadsheet keeps every digit of it: at most 15
 * significant ones. Any other stays text. Text that begins like a formula ({@code = + - @}, tab,
 * carriage return) is a text cell with the quote prefix set, which Excel shows as a leading
 * apostrophe outside the value: the value is unchanged, and editing the cell does not make it a
 * formula. Source: contract section 1; OWASP, CSV injection.
 */
public final class SheetCells {

  /** Digits a spreadsheet keeps. Source: Excel specifications and limits, number precision. */
  private static final int DIGITS = 15;

  /** Decimals a number format can show. */
  private static final int DECIMALS = 30;

  /** Days before it are counted wrongly: Excel believes in 29 February 1900. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final SheetStyles styles;
  private final boolean wrapped;

  /**
   * Cells with the looks of the given workbook.
   *
   * @param wrapped whether long texts are broken into lines
   */
  public SheetCells(StreamedWorkbook workbook, boolean wrapped) {
    this.styles = workbook.styles();
    this.wrapped = wrapped;
  }

  /**
   * Writes the value into a new cell of the row, nothing where it is null.
   *
   * @return how many characters wide it shows
   * @throws TextTooLongException when a cell can't hold it
   */
  public int write(Row row, int column, Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal(row, column, decimal.stripTrailingZeros());
    }
    if (value instanceof Long || value instanceof Integer) {
      return whole(row, column, BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
      cell(row, column, styles.day()).setCellValue(day);
      return 10;
    }
    if (value instanceof Boolean truth) {
      row.createCell(column).setCellValue(truth);
      return 5;
    }
    String text = CellText.of(value);
    boolean formula = SheetText.looksLikeFormula(text);
    return text(row, column, text, formula ? styles.quoted(wrapped) : styles.text(wrapped));
  }

  /** Writes text in a look of one's own; its place decides that it is no formula. */
  public int text(Row row, int column, String text, CellStyle style) {
    String escaped = SheetText.escaped(text);
    int limit = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    if (escaped.length() > limit) {
      throw new TextTooLongException(row.getSheet().getSheetName(), limit);
    }
    cell(row, column, style).setCellValue(escaped);
    return text.length();
  }

  private int decimal(Row row, int column, BigDecimal number) {
    int decimals = Math.max(number.scale(), 0);
    if (number.precision() > DIGITS || decimals > DECIMALS) {
      return text(row, column, number.toPlainString(), styles.numberAsText());
    }
    cell(row, column, styles.decimal(decimals)).setCellValue(number.doubleValue());
    int whole = number.precision() - number.scale();
    return Math.max(whole, 1) * 4 / 3 + decimals + 2;
  }

  private int whole(Row row, int column, BigDecimal number) {
    if (number.precision() > DIGITS) {
      return text(row, column, number.toPlainString(), styles.numberAsText());
    }
    cell(row, column, styles.whole()).setCellValue(number.doubleValue());
    return number.precision() + 1;
  }

  private static Cell cell(Row row, int column, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
