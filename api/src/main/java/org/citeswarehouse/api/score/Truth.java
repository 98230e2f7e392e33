package org.citeswarehouse.api.score;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.Rows;

/** Compares an output with a file of the truth, row by row and column by column. */
public final class Truth {

  private final Path folder;

  /**
   * The truth in a folder.
   *
   * @throws Refusal when there is none
   */
  public Truth(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Refusal.of(Kind.WRONG_INPUT, "truth.missing", folder.toString());
    }
    this.folder = folder;
  }

  /**
   * Compares rows with a file.
   *
   * @param key columns that name a row
   * @param compared columns that must agree, by their name in the file, with their name in the rows
   */
  public Score score(String file, List<String> key, Map<String, String> compared, Rows rows)
      throws IOException {
    Map<List<String>, List<String>> truth = read(file, key, List.copyOf(compared.keySet()));
    Map<List<String>, List<String>> found = read(rows, key, List.copyOf(compared.values()));
    long right = 0;
    long wrong = 0;
    for (Map.Entry<List<String>, List<String>> row : truth.entrySet()) {
      List<String> other = found.get(row.getKey());
      if (row.getValue().equals(other)) {
        right++;
      } else if (other != null) {
        wrong++;
      }
    }
    long extra = found.keySet().stream().filter(k -> !truth.containsKey(k)).count();
    return new Score(truth.size(), right, wrong, truth.size() - right - wrong, extra);
  }

  /**
   * Rows that agree with the truth, by a word of the truth such as the method of a match.
   *
   * @param group column of the file whose words are told apart
   * @return for each word how many rows the truth has and how many of them agree, as texts
   */
  public SortedMap<String, String> shares(
      String file, List<String> key, Map<String, String> compared, String group, Rows rows)
      throws IOException {
    Map<List<String>, List<String>> truth = read(file, key, List.copyOf(compared.keySet()));
    Map<List<String>, List<String>> found = read(rows, key, List.copyOf(compared.values()));
    SortedMap<String, long[]> counts = new TreeMap<>();
    read(file, key, List.of(group))
        .forEach(
            (row, word) -> {
              long[] count = counts.computeIfAbsent(word.get(0), w -> new long[2]);
              count[0]++;
              count[1] += truth.get(row).equals(found.get(row)) ? 1 : 0;
            });
    SortedMap<String, String> shares = new TreeMap<>();
    counts.forEach((word, count) -> shares.put(word, count[1] + "/" + count[0]));
    return shares;
  }

  /** The columns of a file of the truth. */
  public List<String> columns(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return csv.iterator().next().getHeader();
    }
  }

  private Map<List<String>, List<String>> read(String file, List<String> key, List<String> columns)
      throws IOException {
    Map<List<String>, List<String>> all = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      for (NamedCsvRecord row : csv) {
        all.put(
            key.stream().map(row::getField).toList(),
            columns.stream().map(row::getField).map(Truth::plain).toList());
      }
    }
    return all;
  }

  private static Map<List<String>, List<String>> read(
      Rows rows, List<String> key, List<String> columns) {
    Map<List<String>, List<String>> all = new HashMap<>();
    List<String> names = rows.columns().stream().map(Column::name).toList();
    while (rows.next()) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        Object value = rows.value(i);
        values.add(
            value == null
                ? ""
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
      }
      all.put(
          key.stream().map(k -> values.get(names.indexOf(k))).toList(),
          columns.stream().map(c -> plain(values.get(names.indexOf(c)))).toList());
    }
    return all;
  }

  /** 2.50 and 2.5 are the same quantity; codes such as 1E3 are left as they are. */
  private static String plain(String text) {
    return text.matches("-?\\d+\\.\\d+")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
