package org.citeswarehouse.ingest.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The written files, read once. */
final class Tables {

  private static final Map<Path, List<NamedCsvRecord>> READ = new ConcurrentHashMap<>();

  private Tables() {}

  static List<NamedCsvRecord> rows(Path folder, String file) {
    return READ.computeIfAbsent(folder.resolve(file), Tables::read);
  }

  private static List<NamedCsvRecord> read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
