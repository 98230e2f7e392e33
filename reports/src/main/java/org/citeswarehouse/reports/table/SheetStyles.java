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

  private final Workbook workbook;
  private final Map<String, CellStyle> made = new HashMap<>();

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
  }

  /** Text that stays text when it is edited. */
  CellStyle text() {
    return made.computeIfAbsent("text", k -> format("@"));
  }

  /** Text that a spreadsheet would otherwise take for a formula. */
  CellStyle quoted() {
    return made.computeIfAbsent("quoted", k -> quote(format("@")));
  }

  /** A number that a spreadsheet would round, kept as text and set like a number. */
  CellStyle numberAsText() {
    return made.computeIfAbsent(
        "numberAsText",
        k -> {
          CellStyle style = quote(format("@"));
          style.setAlignment(HorizontalAlignment.RIGHT);
          return style;
        });
  }

  /** A whole number without separators: years and row numbers. */
  CellStyle whole() {
    return made.computeIfAbsent("whole", k -> format("0"));
  }

  /** A quantity with as many decimals as it has, so that none is hidden. */
  CellStyle decimal(int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return made.computeIfAbsent(pattern, this::format);
  }

  /** A day. */
  CellStyle day() {
    return made.computeIfAbsent("day", k -> format("yyyy-mm-dd"));
  }

  /** The header of a table. */
  public CellStyle header() {
    return made.computeIfAbsent(
        "header",
        k -> {
          CellStyle style = bold(11);
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
          style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
          style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          style.setBorderBottom(BorderStyle.THIN);
          return style;
        });
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
