package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.ManufacturedGoods;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/**
 * Manufactured goods of one direction, taken out of its detailed sheet and summed. Source:
 * cites-rules 1.4 and 1.5.
 */
final class ManufacturedSums {

  /** What lines are summed by; blank cells are empty. */
  private static final List<String> KEY =
      List.of(
          "appendix",
          "species_name",
          "term_code",
          "unit_code",
          "trading_partner",
          "country_of_origin",
          "purpose_code",
          "source_code",
          "year");

  /** Longer than this, descriptions say no more than the term does. */
  private static final int DESCRIBED = 200;

  private static final Comparator<List<String>> ORDER =
      (a, b) -> {
        int i = 0;
        while (i < a.size() - 1 && a.get(i).equals(b.get(i))) {
          i++;
        }
        return a.get(i).compareTo(b.get(i));
      };

  /** One row of the sheet in the making. */
  private static final class Sum {
    private BigDecimal quantity = BigDecimal.ZERO;
    private Object year;
    private final SortedSet<String> descriptions = new TreeSet<>();
    private final Map<PermitType, Long> documents = new EnumMap<>(PermitType.class);
    private String lastDocument = "";
  }

  private final Direction direction;
  private final Words words;
  private final Rows lines;
  private final Map<String, Integer> positions = new HashMap<>();
  private final SortedMap<List<String>, Sum> sums = new TreeMap<>(ORDER);

  /**
   * Sums of the lines that {@link #take} is told of.
   *
   * @param lines columns of ANNUAL_REPORT_LINES, sorted by its key: lines of a document together
   */
  ManufacturedSums(Rows lines, Direction direction, Words words) {
    this.lines = lines;
    this.direction = direction;
    this.words = words;
    for (int i = 0; i < lines.columns().size(); i++) {
      positions.put(lines.columns().get(i).name(), i);
    }
  }

  /** Adds the present line if it is of manufactured goods; otherwise false. */
  boolean take() {
    if (!ManufacturedGoods.include((String) value("appendix"), (String) value("term_code"))) {
      return false;
    }
    Sum sum =
        sums.computeIfAbsent(
            KEY.stream().map(name -> Objects.toString(value(name), "")).toList(), key -> new Sum());
    BigDecimal quantity = (BigDecimal) value("quantity");
    if (quantity != null) {
      sum.quantity = sum.quantity.add(quantity);
    }
    sum.year = value("year");
    if (value("description") != null) {
      sum.descriptions.add((String) value("description"));
    }
    String document = value("issuing_country") + " " + value("permit_no");
    if (!document.equals(sum.lastDocument) && value("permit_type") != null) {
      sum.documents.merge(PermitType.valueOf((String) value("permit_type")), 1L, Long::sum);
    }
    sum.lastDocument = document;
    return true;
  }

  /** The rows of the sheet. */
  Rows rows() {
    List<Column> columns = ReportSheets.manufactured(direction, words);
    List<List<Object>> rows = new ArrayList<>();
    sums.forEach(
        (key, sum) -> {
          List<Object> row = new ArrayList<>();
          columns.forEach(column -> row.add(cell(column.name(), key, sum)));
          rows.add(row);
        });
    return new ListRows(columns, rows);
  }

  private Object cell(String column, List<String> key, Sum sum) {
    return switch (column) {
      case "description" -> described(sum);
      case "quantity" -> sum.quantity;
      case "year" -> sum.year;
      case ReportSheets.DOCUMENTS -> documents(sum);
      default -> {
        String text = key.get(KEY.indexOf(column));
        yield text.isEmpty() ? null : text;
      }
    };
  }

  private String described(Sum sum) {
    String all = String.join("; ", sum.descriptions);
    return all.isEmpty() ? null : all.length() > DESCRIBED ? words.of("manufactured.various") : all;
  }

  private String documents(Sum sum) {
    return sum.documents.entrySet().stream()
        .map(e -> words.of("manufactured." + e.getKey().name(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private Object value(String column) {
    return lines.value(positions.get(column));
  }
}
