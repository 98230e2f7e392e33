package org.citeswarehouse.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Reader;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.source.Cells;

/**
 * Cells of one text, record by record, numbered as a spreadsheet numbers its rows: a line break
 * within a quoted cell starts no row, a blank line is one. Records without any content are passed
 * over but counted.
 */
final class Records implements Cells {

  /** Longest cell, in characters; a longer one is a quote that was never closed. */
  static final int MAX_CELL = 1 << 20;

  private final CloseableIterator<String[]> records;
  private final String label;
  private long row;

  Records(Reader text, char delimiter, String label) {
    StringArrayHandler handler =
        StringArrayHandler.of(
            h -> h.maxFields(MOST_COLUMNS).maxFieldSize(MAX_CELL).maxRecordSize(4 * MAX_CELL));
    this.records =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(2 * MAX_CELL)
            .build(handler, text)
            .iterator();
    this.label = label;
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public String[] next() {
    try {
      while (records.hasNext()) {
        String[] cells = records.next();
        row++;
        if (!isBlank(cells)) {
          return cells;
        }
      }
      return null;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof RefusedFileException already) {
        throw already;
      }
      RefusedFileException refusal =
          new RefusedFileException(
              Refusal.BROKEN_ROW, label, Long.toString(row + 1), Integer.toString(MAX_CELL));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static boolean isBlank(String[] cells) {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
