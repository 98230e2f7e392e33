package org.citeswarehouse.reports.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** The looks of cells, each made once: a workbook has room for few. */
public final class SheetStyles {

  /** Keeps a number apart from the text beside it; in steps of three blanks. */
  private static final short INDENT = 1;

  private final Workbook workbook;
  private final Map<String, CellStyle> made = new HashMap<>();

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Text that stays text when it is edited. */
  CellStyle text(boolean wrapped) {
    return made.computeIfAbsent("text" + wrapped, k -> words(wrapped));
  }

  /** Text that a spreadsheet would otherwise take for a formula. */
  CellStyle quoted(boolean wrapped) {
    return made.computeIfAbsent("quoted" + wrapped, k -> quote(words(wrapped)));
  }

  /** A number that a spreadsheet would round, kept as text and set like a number. */
  CellStyle numberAsText() {
    return made.computeIfAbsent("numberAsText", k -> quote(right("@")));
  }

  /** A whole number without separators: years and row numbers. */
  CellStyle whole() {
    return made.computeIfAbsent("whole", k -> right("0"));
  }

  /** A quantity with as many decimals as it has, so that none is hidden. */
  CellStyle decimal(int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return made.computeIfAbsent(pattern, this::right);
  }

  /** A day. */
  CellStyle day() {
    return made.computeIfAbsent("day", k -> right("yyyy-mm-dd"));
  }

  /** The header of a column of text. */
  public CellStyle header() {
    return made.computeIfAbsent("header", k -> header(HorizontalAlignment.LEFT));
  }

  /** The header of a column of numbers. */
  public CellStyle numberHeader() {
    return made.computeIfAbsent("numberHeader", k -> header(HorizontalAlignment.RIGHT));
  }

  /** Text that runs on over the cells beside it. */
  public CellStyle running() {
    return made.computeIfAbsent("running", k -> format("@"));
  }

  private CellStyle header(HorizontalAlignment alignment) {
    CellStyle style = bold(11);
    style.setAlignment(alignment);
    style.setIndention(INDENT);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  /** The title of a sheet. */
  public CellStyle title() {
    return made.computeIfAbsent("title", k -> bold(16));
  }

  /** The heading of a group of rows. */
  public CellStyle heading() {
    return made.computeIfAbsent("heading", k -> bold(12));
  }

  /** The name of what stands beside it. */
  public CellStyle label() {
    return made.computeIfAbsent("label", k -> bold(11));
  }

  /**
   * A cell that the recipient of a workbook fills in, also where the sheet is protected.
   *
   * @param pattern format of what is filled in; {@code @} for text
   */
  public CellStyle answer(String pattern) {
    return made.computeIfAbsent("answer" + pattern, k -> open(pattern));
  }

  private CellStyle open(String pattern) {
    CellStyle style = format(pattern);
    style.setLocked(false);
    style.setWrapText(true);
    style.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.HAIR);
    style.setBorderLeft(BorderStyle.HAIR);
    style.setBorderRight(BorderStyle.HAIR);
    return style;
  }

  private CellStyle words(boolean wrapped) {
    CellStyle style = format("@");
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention(INDENT);
    style.setWrapText(wrapped);
    return style;
  }

  private CellStyle right(String pattern) {
    CellStyle style = format(pattern);
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention(INDENT);
    return style;
  }

  private CellStyle format(String pattern) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private CellStyle bold(int points) {
    Font font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) points);
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static CellStyle quote(CellStyle style) {
    ((XSSFCellStyle) style).setQuotePrefixed(true);
    return style;
  }
}
