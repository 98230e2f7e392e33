package org.citeswarehouse.reports.annual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/**
 * What the checks hold, counted, with the first records of each check that waits for a decision.
 */
final class WaitingRecords {

  /** Records of one check that are shown; the workbook has them all. */
  static final int SHOWN = 10;

  private final SortedMap<CheckKind, Long> counts = new TreeMap<>();
  private final Map<String, List<List<Object>>> first = new LinkedHashMap<>();
  private final List<Column> columns;

  /** Reads the records to their end. */
  WaitingRecords(Rows checks, Words words) {
    ShownChecks rows = new ShownChecks(checks, words);
    int[] shown =
        Stream.of(
                "issuing_country",
                "permit_no",
                "line_no",
                "scientific_name",
                "term",
                "issued_quantity",
                "traded_quantity",
                "unit",
                "declaration_no",
                "item_no")
            .mapToInt(name -> ColumnsOf.position(rows, name))
            .toArray();
    columns = Arrays.stream(shown).mapToObj(rows.columns()::get).toList();
    while (rows.next()) {
      CheckKind kind = rows.kind();
      counts.merge(kind, 1L, Long::sum);
      if (kind.blocks()) {
        keep(first.computeIfAbsent(kind.code(), code -> new ArrayList<>()), rows, shown);
      }
    }
  }

  private static void keep(List<List<Object>> records, Rows rows, int[] shown) {
    if (records.size() < SHOWN) {
      List<Object> record = new ArrayList<>();
      for (int column : shown) {
        record.add(rows.value(column));
      }
      records.add(record);
    }
  }

  /** Counts lines that no record of the checks is about. */
  void count(CheckKind kind, long lines) {
    counts.merge(kind, lines, Long::sum);
  }

  /** All records by kind. */
  SortedMap<CheckKind, Long> counts() {
    return counts;
  }

  /** Columns of the records that are shown. */
  List<Column> columns() {
    return columns;
  }

  /** The first records of each check that waits for a decision. */
  Map<String, List<List<Object>>> first() {
    return first;
  }

  /** How many records of a check wait. */
  long waiting(String code) {
    return counts.entrySet().stream()
        .filter(kind -> kind.getKey().blocks() && kind.getKey().code().equals(code))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
