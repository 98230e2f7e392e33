package org.citeswarehouse.ingest.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.Locale;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Cells;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;

/**
 * The cells of a sheet as text. A number has the fifteen digits that Excel keeps of it, a date is
 * ISO 8601, a truth value TRUE or FALSE.
 */
final class SheetCells implements Cells {

  /** Longest text that Excel allows in a cell. */
  private static final int MAX_CELL = 32_767;

  private static final MathContext EXCEL = new MathContext(15);

  private final Iterator<Row> rows;
  private final SourceFile file;
  private final String label;
  private long row;

  SheetCells(Iterator<Row> rows, SourceFile file, String label) {
    this.rows = rows;
    this.file = file;
    this.label = label;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public String[] next() {
    try {
      while (rows.hasNext()) {
        Row next = rows.next();
        row = next.getRowNum();
        String[] cells = texts(next);
        if (cells != null) {
          return cells;
        }
      }
      return null;
    } catch (ExcelReaderException | IllegalArgumentException e) {
      throw WorkbookParts.damaged(file, e);
    }
  }

  /** Texts of a row; null where none has content. */
  private String[] texts(Row next) {
    String[] cells = new String[next.getCellCount()];
    boolean blank = true;
    for (int i = 0; i < cells.length; i++) {
      Cell cell = next.getCell(i);
      cells[i] = cell == null ? "" : text(cell);
      blank &= cells[i].isBlank();
      if (cells[i].length() > MAX_CELL) {
        throw new RefusedFileException(
            Refusal.BROKEN_ROW, label, Long.toString(row), Integer.toString(MAX_CELL));
      }
    }
    return blank ? null : cells;
  }

  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      return cell.getType() == CellType.STRING ? String.valueOf(cell.getValue()) : "";
    }
    return switch (cell.getType()) {
      case NUMBER -> isDate(cell) ? date(cell) : number(raw);
      case FORMULA -> formula(cell, raw);
      case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE";
      case STRING -> cell.asString();
      default -> raw;
    };
  }

  /** A formula's text may be a number: what it computes says which. */
  private static String formula(Cell cell, String raw) {
    return cell.getValue() instanceof BigDecimal ? number(raw) : raw;
  }

  private static String number(String raw) {
    return new BigDecimal(raw).round(EXCEL).stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
    return letters.contains("yy") || (letters.contains("d") && letters.contains("m"));
  }

  private static String date(Cell cell) {
    LocalDateTime at = cell.asDate();
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }
}
