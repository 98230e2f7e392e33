package org.citeswarehouse.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a table as CSV: UTF-8 without BOM, comma, LF, a header. */
final class CsvFile {

  private CsvFile() {}

  static void write(Path file, List<String> header, Stream<List<String>> rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    }
  }
}
