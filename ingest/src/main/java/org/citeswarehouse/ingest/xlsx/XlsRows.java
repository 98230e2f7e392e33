package org.citeswarehouse.ingest.xlsx;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.SourceFile;

/** The rows of a sheet of an XLS workbook. Source: [MS-XLS] 2.1.7.20.6 and 2.4. */
final class XlsRows implements SheetRow.Source {

  /** Columns that a sheet of such a workbook has; [MS-XLS] 2.5.48. */
  private static final int MOST_COLUMNS = 256;

  private final XlsRecords records;
  private final XlsGlobals globals;
  private final BitSet hidden;
  private final SourceFile file;
  private CellValueRecordInterface first;
  private String[] texts = {};
  private BitSet formulas = new BitSet();
  private BitSet numbers = new BitSet();
  private int awaited = -1;

  XlsRows(XlsRecords records, XlsGlobals globals, BitSet hidden, SourceFile file) {
    this.records = records;
    this.globals = globals;
    this.hidden = hidden;
    this.file = file;
  }

  @Override
  public SheetRow next() {
    try {
      return row();
    } catch (RefusedFileException e) {
      throw e;
    } catch (RuntimeException e) {
      // POI tells damage by many exceptions, which have no other parent.
      throw WorkbookParts.damaged(file, e);
    }
  }

  private SheetRow row() {
    int row = -1;
    texts = new String[0];
    formulas = new BitSet();
    numbers = new BitSet();
    if (first != null) {
      row = first.getRow();
      put(first);
      first = null;
    }
    for (Record record = records.next(); record != null; record = records.next()) {
      if (record instanceof StringRecord text && awaited >= 0) {
        texts[awaited] = text.getString();
        awaited = -1;
      } else if (record instanceof CellValueRecordInterface cell) {
        if (row >= 0 && cell.getRow() != row) {
          if (cell.getRow() < row) {
            throw new IllegalStateException("the rows are not in order");
          }
          first = cell;
          break;
        }
        row = cell.getRow();
        put(cell);
      }
    }
    return row < 0
        ? null
        : new SheetRow(row + 1L, hidden.get(row), Arrays.asList(texts), formulas, numbers);
  }

  private void put(CellValueRecordInterface cell) {
    int column = cell.getColumn();
    if (column >= MOST_COLUMNS) {
      throw new RefusedFileException(Refusal.TOO_LARGE, file.name(), MOST_COLUMNS + " columns");
    }
    if (column >= texts.length) {
      int before = texts.length;
      texts = Arrays.copyOf(texts, column + 1);
      Arrays.fill(texts, before, column + 1, "");
    }
    awaited = -1;
    texts[column] = text(cell);
    if (cell instanceof FormulaRecord formula) {
      formulas.set(column);
      awaited = formula.hasCachedResultString() ? column : -1;
    }
  }

  private String text(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord shared) {
      return globals.text(shared.getSSTIndex());
    }
    if (cell instanceof LabelRecord label) {
      return label.getValue();
    }
    if (cell instanceof NumberRecord number) {
      return number(number.getValue(), cell);
    }
    if (cell instanceof RKRecord number) {
      return number(number.getRKNumber(), cell);
    }
    if (cell instanceof BoolErrRecord one) {
      return one.isError() ? error(one.getErrorValue()) : CellText.truth(one.getBooleanValue());
    }
    return cell instanceof FormulaRecord formula ? result(formula) : "";
  }

  /** What a formula gave when the workbook was saved; a text follows it. */
  private String result(FormulaRecord formula) {
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> number(formula.getValue(), formula);
      case BOOLEAN -> CellText.truth(formula.getCachedBooleanValue());
      case ERROR -> error(formula.getCachedErrorValue());
      default -> "";
    };
  }

  private String number(double value, CellValueRecordInterface cell) {
    numbers.set(cell.getColumn());
    return CellText.number(
        BigDecimal.valueOf(value), globals.format(cell.getXFIndex()), globals.isFrom1904());
  }

  private static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
  }
}
