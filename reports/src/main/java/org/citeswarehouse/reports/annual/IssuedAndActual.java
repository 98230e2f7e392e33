package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/**
 * The chart that shows what a report of permits issued would have overstated: for each direction,
 * taxon, term and unit what crossed, as a share of what the permits of the year allow. A share has
 * no unit, so that specimens and kilograms stand on one axis without being compared; the quantities
 * stand in the names. Shown are the groups with the most permit lines, not those that differ most:
 * the choice must not make the difference larger than it is.
 */
public final class IssuedAndActual {

  /** Groups a reader takes in at once. */
  static final int GROUPS = 12;

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** A share as it is drawn; the quantities beside it are exact. */
  private static final MathContext SHARE = new MathContext(4, RoundingMode.HALF_UP);

  private record Group(String taxon, String term, String unit, String direction)
      implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::taxon)
            .thenComparing(Group::term)
            .thenComparing(Group::unit)
            .thenComparing(Group::direction);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  private record Sum(long lines, BigDecimal issued, BigDecimal actual) {

    Sum plus(Sum other) {
      return new Sum(lines + other.lines, issued.add(other.issued), actual.add(other.actual));
    }

    boolean hasShare() {
      return issued.signum() > 0;
    }

    BigDecimal share() {
      return actual.multiply(WHOLE).divide(issued, SHARE);
    }
  }

  private final Words words;
  private final Map<Group, Sum> sums = new TreeMap<>();

  /**
   * Adds up the rows, which are read to their end and left open.
   *
   * @param comparison rows with at least direction, species_name, term_code, unit_code,
   *     issued_lines, issued_quantity and actual_quantity
   * @param locale language of the words
   */
  public IssuedAndActual(Rows comparison, Locale locale) {
    words = new Words(locale);
    read(comparison);
  }

  /**
   * Draws up the chart of all rows; the direction stands in the names where there are both.
   *
   * @param ofWhom Party, year and whatever else was selected
   * @param source where the data come from
   */
  public ChartData chart(String ofWhom, String source) {
    boolean both = sums.keySet().stream().map(Group::direction).distinct().count() > 1;
    return chart(sums, both, ofWhom, source);
  }

  /** The chart of one direction, {@code imports} or {@code exports}. */
  ChartData chart(String direction, String ofWhom, String source) {
    Map<Group, Sum> of = new TreeMap<>(sums);
    of.keySet().removeIf(group -> !group.direction().equals(direction));
    return chart(of, false, ofWhom, source);
  }

  private void read(Rows rows) {
    int taxon = ColumnsOf.position(rows, "species_name");
    int term = ColumnsOf.position(rows, "term_code");
    int unit = ColumnsOf.position(rows, "unit_code");
    int direction = ColumnsOf.position(rows, "direction");
    int lines = ColumnsOf.position(rows, "issued_lines");
    int issued = ColumnsOf.position(rows, "issued_quantity");
    int actual = ColumnsOf.position(rows, "actual_quantity");
    while (rows.next()) {
      sums.merge(
          new Group(text(rows, taxon), text(rows, term), text(rows, unit), text(rows, direction)),
          new Sum((Long) rows.value(lines), quantity(rows, issued), quantity(rows, actual)),
          Sum::plus);
    }
  }

  private ChartData chart(Map<Group, Sum> of, boolean both, String ofWhom, String source) {
    List<Map.Entry<Group, Sum>> all =
        of.entrySet().stream().filter(group -> group.getValue().hasShare()).toList();
    List<Map.Entry<Group, Sum>> shown =
        all.stream()
            .sorted(
                Map.Entry.<Group, Sum>comparingByValue(
                    Comparator.comparingLong(Sum::lines).reversed()))
            .limit(GROUPS)
            .toList();
    return new ChartData(
        ChartName.ISSUED_VS_ACTUAL,
        words.of("chart.compared.title"),
        ofWhom + "\n" + words.of("chart.compared.chosen", shown.size(), all.size()),
        words.of("chart.compared.category"),
        words.of("chart.compared.value"),
        source,
        shown.stream().map(group -> name(group.getKey(), group.getValue(), both)).toList(),
        List.of(
            new Series(
                words.of("chart.compared.issued"), shown.stream().map(group -> WHOLE).toList()),
            new Series(
                words.of("chart.compared.actual"),
                shown.stream().map(group -> group.getValue().share()).toList())),
        words.of("chart.compared.empty"),
        false);
  }

  private String name(Group group, Sum sum, boolean both) {
    List<Object> values = new ArrayList<>();
    values.add(group.taxon());
    values.add(group.term());
    values.add(sum.actual().stripTrailingZeros());
    values.add(sum.issued().stripTrailingZeros());
    values.add(group.unit());
    if (both) {
      values.add(words.of("chart.compared." + group.direction()));
    }
    return words.of(both ? "chart.compared.group.both" : "chart.compared.group", values.toArray());
  }

  private static String text(Rows rows, int column) {
    Object value = rows.value(column);
    return value == null ? "" : value.toString();
  }

  /** Nothing issued, or nothing that crossed, adds nothing. */
  private static BigDecimal quantity(Rows rows, int column) {
    Object value = rows.value(column);
    return value == null ? BigDecimal.ZERO : (BigDecimal) value;
  }
}
