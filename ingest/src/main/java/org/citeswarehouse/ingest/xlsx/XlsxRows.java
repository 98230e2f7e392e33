package org.citeswarehouse.ingest.xlsx;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.source.Cells;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a sheet of an XLSX workbook. */
final class XlsxRows implements SheetRow.Source {

  private final Iterator<Row> rows;
  private final boolean from1904;
  private final Beside beside;
  private final SourceFile file;

  XlsxRows(Iterator<Row> rows, boolean from1904, Beside beside, SourceFile file) {
    this.rows = rows;
    this.from1904 = from1904;
    this.beside = beside;
    this.file = file;
  }

  @Override
  public SheetRow next() {
    try {
      return rows.hasNext() ? row(rows.next()) : null;
    } catch (RefusedFileException e) {
      throw e;
    } catch (RuntimeException e) {
      // What does not fit together within a sheet is told by exceptions of many kinds.
      throw WorkbookParts.damaged(file, e);
    }
  }

  private SheetRow row(Row row) {
    if (row.getCellCount() > Cells.MOST_COLUMNS) {
      throw new RefusedFileException(
          Refusal.TOO_LARGE, file.name(), Cells.MOST_COLUMNS + " columns");
    }
    String[] texts = new String[row.getCellCount()];
    BitSet formulas = new BitSet();
    BitSet numbers = new BitSet();
    for (int i = 0; i < texts.length; i++) {
      Cell cell = row.getCell(i);
      texts[i] = cell == null ? "" : text(cell);
      boolean formula = cell != null && cell.getFormula() != null;
      formulas.set(i, formula);
      numbers.set(i, cell != null && cell.getValue() instanceof BigDecimal);
      if (formula && texts[i].isEmpty() && beside.isWithoutResult(row.getRowNum(), i)) {
        texts[i] = Cells.UNCALCULATED + cell.getFormula();
      }
    }
    return new SheetRow(row.getRowNum(), row.isHidden(), Arrays.asList(texts), formulas, numbers);
  }

  private String text(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null) {
      if (cell.getFormula() != null) {
        return Cells.UNCALCULATED + cell.getFormula();
      }
      return cell.getType() == CellType.STRING && cell.getValue() != null ? cell.asString() : "";
    }
    // A formula's text may be a number: what it computes says which.
    if (cell.getValue() instanceof BigDecimal number) {
      return CellText.number(number, cell.getDataFormatString(), from1904);
    }
    if (cell.getValue() instanceof Boolean truth) {
      return CellText.truth(truth);
    }
    return cell.getType() == CellType.STRING ? cell.asString() : raw;
  }
}
