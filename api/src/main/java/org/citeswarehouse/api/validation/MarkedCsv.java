package org.citeswarehouse.api.validation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report given back as CSV; several tables follow each other, each with its header. */
public final class MarkedCsv implements MarkedFile {

  private final CsvWriter csv;
  private int width;

  /** Writes to a stream, which is left open. */
  public MarkedCsv(OutputStream out) {
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(
                new BufferedWriter(
                    new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder())));
  }

  @Override
  public void table(String sheet, List<String> headings) {
    width = headings.size();
    write(headings, ERRORS);
  }

  @Override
  public void row(List<String> cells, String errors) {
    write(cells, errors);
  }

  /** The errors stand under their heading, however many cells the row has. */
  private void write(List<String> cells, String last) {
    int size = Math.max(width, cells.size());
    String[] all = new String[size + 1];
    for (int i = 0; i < size; i++) {
      all[i] = i < cells.size() ? cells.get(i) : "";
    }
    all[size] = last;
    csv.writeRecord(all);
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
