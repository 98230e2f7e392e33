package org.citeswarehouse.model.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    List<T> values = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      reader.forEach(record -> values.add(row.apply(record)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
