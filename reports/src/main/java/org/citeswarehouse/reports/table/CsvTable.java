package org.citeswarehouse.reports.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.citeswarehouse.model.table.Column;

/**
 * Rows as CSV: UTF-8 without byte order mark, comma, LF, a header always, quoted only where RFC
 * 4180 asks for it, blank for null, values exactly as they are. Source: contract section 1.
 */
public final class CsvTable {

  private CsvTable() {}

  /**
   * Writes header and rows to their end; the stream is flushed and left open.
   *
   * @throws IOException when the stream fails, or a text is no valid Unicode
   */
  public static void write(Rows rows, OutputStream out) throws IOException {
    // An encoder of its own reports broken text; a charset by name would write "?" for it.
    Writer utf8 =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(utf8);
    List<Column> columns = rows.columns();
    csv.writeRecord(columns.stream().map(Column::header).toArray(String[]::new));
    String[] cells = new String[columns.size()];
    while (rows.next()) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] = CellText.of(rows.value(i));
      }
      csv.writeRecord(cells);
    }
    csv.flush();
  }
}
