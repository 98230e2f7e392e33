package org.citeswarehouse.jobs.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;

/**
 * A CSV of decisions or fixes as a spreadsheet saves it: with commas, semicolons or tabs, in UTF-8.
 */
final class FormFile {

  private FormFile() {}

  /**
   * The rows, each by the names in the first one.
   *
   * @param command the command that reads it; its texts for what can go wrong begin with it
   * @throws UserErrorException when the file is not there, has no rows, or cannot be read as CSV
   */
  static List<Map<String, String>> read(Path file, String command) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(file))
            .detectBomHeader(true)
            .ofNamedCsvRecord(file)) {
      List<Map<String, String>> forms = new ArrayList<>();
      rows.forEach(row -> forms.add(new LinkedHashMap<>(row.getFieldsAsMap())));
      if (forms.isEmpty()) {
        throw new UserErrorException(Exit.REFUSED, command + ".empty", file);
      }
      return forms;
    } catch (IOException e) {
      throw refused(file, command, e);
    } catch (UncheckedIOException e) {
      throw refused(file, command, e.getCause());
    } catch (CsvParseException e) {
      throw caused(command + ".csv", e, file, String.valueOf(e.getMessage()));
    }
  }

  /** The sign that parts the names of the first row; a name has none of them. */
  private static char separator(Path file) throws IOException {
    try (BufferedReader text = Files.newBufferedReader(file)) {
      String header = String.valueOf(text.readLine());
      return Stream.of(',', ';', '\t').filter(s -> header.indexOf(s) >= 0).findFirst().orElse(',');
    }
  }

  private static UserErrorException refused(Path file, String command, IOException e) {
    return e instanceof CharacterCodingException
        ? caused(command + ".encoding", e, file)
        : caused("nofile", e, file);
  }

  private static UserErrorException caused(String key, Exception cause, Object... values) {
    UserErrorException error = new UserErrorException(Exit.REFUSED, key, values);
    error.initCause(cause);
    return error;
  }
}
