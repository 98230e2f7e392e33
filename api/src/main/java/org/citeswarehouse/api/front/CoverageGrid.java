package org.citeswarehouse.api.front;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.CoverageTables;

/**
 * Which offices delivered records of which months of a year, both directions together.
 *
 * @param offices those that did not deliver first, then those with most records
 * @param more how many offices are not shown
 */
public record CoverageGrid(List<Office> offices, int more) {

  /** Nothing is known. */
  static final CoverageGrid NONE = new CoverageGrid(List.of(), 0);

  /** Offices at a glance. */
  private static final int SHOWN = 8;

  private static final int MONTHS = 12;

  /**
   * An office.
   *
   * @param evidence ENDORSEMENT or CUSTOMS
   * @param office its name
   * @param months the twelve months; null where nothing is said of one
   */
  public record Office(String evidence, String office, List<Month> months) {}

  /**
   * A month.
   *
   * @param delivered YES; NO where a direction is missing; else UNKNOWN
   * @param rows records delivered
   */
  public record Month(String delivered, long rows) {}

  private record Key(String evidence, String office) {}

  static CoverageGrid of(Reading reading, String party, int year) {
    List<Column> columns =
        List.of(
            CoverageTables.EVIDENCE_COVERAGE.column("evidence"),
            CoverageTables.EVIDENCE_COVERAGE.column("office"),
            CoverageTables.EVIDENCE_COVERAGE.column("month"),
            CoverageTables.EVIDENCE_COVERAGE.column("delivered"),
            Reading.made("rows", ColumnType.BIGINT));
    Sql sql =
        Sql.of("SELECT evidence, office, month, CASE WHEN bool_or(delivered = 'NO') THEN 'NO'")
            .then(" WHEN bool_or(delivered = 'UNKNOWN') THEN 'UNKNOWN' ELSE 'YES' END,")
            .then(" CAST(coalesce(sum(\"rows\"), 0) AS BIGINT) AS r FROM ")
            .then(reading.from(CoverageTables.EVIDENCE_COVERAGE))
            .then(
                Sql.of(
                    " WHERE party = ? AND year(month) = ? AND office IS NOT NULL AND office <> ?",
                    party,
                    year,
                    CoverageTables.ALL_OFFICES))
            .then(" GROUP BY ALL ORDER BY evidence, office, month");
    Map<Key, Month[]> offices = new LinkedHashMap<>();
    for (List<Object> row : reading.list(columns, sql)) {
      Month[] months =
          offices.computeIfAbsent(
              new Key((String) row.get(0), (String) row.get(1)), key -> new Month[MONTHS]);
      months[((LocalDate) row.get(2)).getMonthValue() - 1] =
          new Month((String) row.get(3), (Long) row.get(4));
    }
    List<Office> shown = new ArrayList<>();
    offices.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Key, Month[]>>comparingLong(e -> -missing(e.getValue()))
                .thenComparingLong(e -> -rows(e.getValue())))
        .limit(SHOWN)
        .forEach(
            e ->
                shown.add(
                    new Office(
                        e.getKey().evidence(), e.getKey().office(), Arrays.asList(e.getValue()))));
    return new CoverageGrid(shown, Math.max(0, offices.size() - SHOWN));
  }

  private static long missing(Month[] months) {
    return Arrays.stream(months)
        .filter(month -> month != null && month.delivered().equals("NO"))
        .count();
  }

  private static long rows(Month[] months) {
    return Arrays.stream(months).filter(Objects::nonNull).mapToLong(Month::rows).sum();
  }
}
