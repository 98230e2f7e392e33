package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/**
 * How much is left, and what it is worth.
 *
 * @param left questions that nobody has decided
 * @param blocking those of them that an annual report waits for
 * @param lines permit lines that a question is about
 * @param allLines permit lines of the register
 * @param items customs items that a question is about
 * @param allItems customs items of the register
 * @param stakes quantities at stake, the largest share first
 * @param years the questions by the year whose report they touch, the last year first
 */
public record Progress(
    long left,
    long blocking,
    long lines,
    long allLines,
    long items,
    long allItems,
    List<Stake> stakes,
    List<Year> years) {

  private static final int SHOWN = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Column COUNT = Reading.made("count", ColumnType.BIGINT);

  /**
   * What is at stake in one unit.
   *
   * @param quantity sum over the open questions
   * @param unit its unit
   * @param issued all that the register's permits allow in that unit
   */
  public record Stake(BigDecimal quantity, String unit, BigDecimal issued) {
    /** The quantity to one decimal: a sum of questions is no figure of a report. */
    public BigDecimal rounded() {
      return quantity.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** All that was issued, to one decimal. */
    public BigDecimal roundedIssued() {
      return issued.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Its share of what was issued, in percent with one decimal. */
    public BigDecimal share() {
      return quantity.multiply(HUNDRED).divide(issued, 1, RoundingMode.HALF_UP);
    }
  }

  /**
   * The questions that touch the report of one year.
   *
   * @param left questions of that year
   * @param blocking those of them that its report waits for
   */
  public record Year(int year, long left, long blocking) {}

  /** What the register holds as a whole; kept for all who ask. */
  private record Register(long lines, long items, Map<String, BigDecimal> issued) {}

  static Progress of(Reading reading, String party, List<OpenQuestion> open) {
    Register register =
        reading.once("register " + party, Register.class, () -> register(reading, party));
    Map<String, BigDecimal> atStake = new HashMap<>();
    for (OpenQuestion question : open) {
      if (question.quantity() != null && register.issued().containsKey(question.unit())) {
        atStake.merge(question.unit(), question.quantity(), BigDecimal::add);
      }
    }
    List<Stake> stakes =
        atStake.entrySet().stream()
            .filter(e -> e.getValue().signum() > 0)
            .map(e -> new Stake(e.getValue(), e.getKey(), register.issued().get(e.getKey())))
            .sorted(Comparator.comparing(Stake::share).reversed().thenComparing(Stake::unit))
            .limit(SHOWN)
            .toList();
    long items = open.stream().filter(OpenQuestion::isItem).count();
    return new Progress(
        open.size(),
        open.stream().filter(OpenQuestion::blocks).count(),
        open.size() - items,
        register.lines(),
        items,
        register.items(),
        stakes,
        years(open));
  }

  private static List<Year> years(List<OpenQuestion> open) {
    return open.stream()
        .filter(question -> question.year() > 0)
        .collect(Collectors.groupingBy(OpenQuestion::year))
        .entrySet()
        .stream()
        .map(
            e ->
                new Year(
                    e.getKey(),
                    e.getValue().size(),
                    e.getValue().stream().filter(OpenQuestion::blocks).count()))
        .sorted(Comparator.comparing(Year::year).reversed())
        .toList();
  }

  private static Register register(Reading reading, String party) {
    Table lines = ReconciliationTables.RECONCILIATION;
    List<Column> columns = List.of(lines.column("unit"), COUNT, lines.column("issued_quantity"));
    Sql byUnit =
        Sql.of("SELECT unit, count(*), sum(issued_quantity) FROM ")
            .then(reading.from(lines))
            .then(Sql.of(" WHERE party = ? GROUP BY unit", party));
    Map<String, BigDecimal> issued = new HashMap<>();
    long all = 0;
    for (List<Object> row : reading.list(columns, byUnit)) {
      all += (Long) row.get(1);
      if (row.get(0) != null && row.get(2) != null && ((BigDecimal) row.get(2)).signum() > 0) {
        issued.put((String) row.get(0), (BigDecimal) row.get(2));
      }
    }
    long items =
        reading.count(
            Sql.of("SELECT count(*) FROM ")
                .then(reading.from(ReconciliationTables.MATCHES))
                .then(Sql.of(" WHERE party = ?", party)));
    return new Register(all, items, Map.copyOf(issued));
  }
}
