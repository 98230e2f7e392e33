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
  private ErrorsColumn errors;

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
  public void table(String sheet, long headerRow, List<String> headings) {
    errors = ErrorsColumn.of(headings);
    csv.writeRecord(errors.with(headings, ERRORS));
  }

  @Override
  public void row(long row, List<String> cells, String text) {
    csv.writeRecord(errors.with(cells, text));
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
