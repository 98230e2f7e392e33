package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a code list that ships as a CSV resource beside its class. */
public final class ListFile {

  private ListFile() {}

  /**
   * Reads every row of a resource.
   *
   * @param beside class whose package holds the resource
   * @param name file name of the resource
   * @param row makes a value of a row
   * @throws UncheckedIOException when the resource cannot be read
   */
  public static <T> List<T> read(Class<?> beside, String name, Function<NamedCsvRecord, T> row) {
    InputStream resource = beside.getResourceAsStream(name);
    if (resource == null) {
      throw new IllegalStateException("no resource " + name + " beside " + beside);
    }
    return read(resource, name, row);
  }

  /**
   * Reads every row of a file that somebody keeps for themselves.
   *
   * @param file the file
   * @param row makes a value of a row
   * @throws IllegalArgumentException when a row is not of the list; the message names file and row
   * @throws UncheckedIOException when the file cannot be read
   */
  public static <T> List<T> read(Path file, Function<NamedCsvRecord, T> row) {
    try {
      return read(Files.newInputStream(file), file.toString(), row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> read(InputStream list, String name, Function<NamedCsvRecord, T> row) {
    List<T> values = new ArrayList<>();
    long at = 1;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord record : reader) {
        at = record.getStartingLineNumber();
        values.add(row.apply(record));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(name + ", line " + at + ": " + e.getMessage(), e);
    }
    return List.copyOf(values);
  }

  /**
   * Values by a key that tells them apart, in the order of the list.
   *
   * @throws IllegalStateException when two values have one key
   */
  public static <T> Map<String, T> index(List<T> values, Function<T, String> key) {
    Map<String, T> index = new LinkedHashMap<>();
    for (T value : values) {
      if (index.put(key.apply(value), value) != null) {
        throw new IllegalStateException("twice in its list: " + key.apply(value));
      }
    }
    return Map.copyOf(index);
  }
}
