package org.citeswarehouse.api.front;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.catalogue.Runs;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;

/**
 * What the warehouse holds, as far as who asks may see it.
 *
 * @param registers registers by Party
 * @param releases trade statistics by release, the newest first
 * @param years how many countries reported a year of the newest release, the last years first
 * @param runs the last runs
 * @param stale Parties whose files or decisions came in after their last build
 */
public record Holdings(
    List<Register> registers,
    List<Release> releases,
    List<Reported> years,
    List<Runs.Run> runs,
    List<String> stale) {

  /**
   * The register of a Party.
   *
   * @param party its code
   * @param first first year of issue
   * @param last last year of issue
   * @param lines permit lines
   * @param endorsements endorsements that belong to a line
   * @param items customs items
   * @param reported lines of annual reports, on basis actual
   */
  public record Register(
      String party, int first, int last, long lines, long endorsements, long items, long reported) {

    /** Name of the Party. */
    public String partyName() {
      return CodeNames.COUNTRY.name(party);
    }
  }

  /**
   * A release of trade statistics.
   *
   * @param name its name
   * @param first first year
   * @param last last year
   * @param rows rows of the comparative tabulation
   * @param reporters countries that reported any of it
   */
  public record Release(String name, int first, int last, long rows, long reporters) {}

  /**
   * A year of the newest release.
   *
   * @param year the year
   * @param importers countries that reported imports
   * @param exporters countries that reported exports
   * @param rows rows
   */
  public record Reported(int year, long importers, long exporters, long rows) {}

  private static final int RUNS = 6;
  private static final int YEARS = 10;

  static Holdings of(Warehouse warehouse, Reading reading) {
    List<Release> releases = releases(reading);
    return new Holdings(
        registers(reading),
        releases,
        ReleaseFilter.newest(reading).map(name -> years(reading, name)).orElse(List.of()),
        Runs.last(warehouse, RUNS),
        Runs.stale(warehouse));
  }

  /** Names of the trade statistics that can be downloaded. */
  public List<String> statistics() {
    return TradeOutputs.all().stream()
        .filter(o -> !o.allowed().contains("from") || releases.size() > 1)
        .map(Output::name)
        .toList();
  }

  /** The last run; null where there is none. */
  public Runs.Run last() {
    return runs.isEmpty() ? null : runs.get(0);
  }

  private static List<Register> registers(Reading reading) {
    Sql sql =
        Sql.of("SELECT party, min(first), max(last), sum(lines), sum(endorsements), sum(items),")
            .then(" sum(reported) FROM (")
            .then("SELECT party, min(year(issue_date)) AS first, max(year(issue_date)) AS last,")
            .then(" count(*) AS lines, 0 AS endorsements, 0 AS items, 0 AS reported FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(" GROUP BY party UNION ALL SELECT party, NULL, NULL, 0, count(*), 0, 0 FROM ")
            .then(reading.from(ReconciliationTables.CROSSINGS))
            .then(" WHERE kind = 'ENDORSEMENT' GROUP BY party")
            .then(" UNION ALL SELECT party, NULL, NULL, 0, 0, count(*), 0 FROM ")
            .then(reading.from(ReconciliationTables.MATCHES))
            .then(" GROUP BY party UNION ALL SELECT party, NULL, NULL, 0, 0, 0, count(*) FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_LINES))
            .then(" WHERE basis = 'actual' GROUP BY party)")
            .then(" WHERE party IS NOT NULL GROUP BY party ORDER BY party");
    List<Register> registers = new ArrayList<>();
    for (List<Object> row :
        reading.list(
            columns(7),
            Sql.of("SELECT " + whole(7) + " FROM (").then(sql).then(") x (" + names(7) + ")"))) {
      registers.add(
          new Register(
              (String) row.get(0),
              number(row, 1),
              number(row, 2),
              (Long) row.get(3),
              (Long) row.get(4),
              (Long) row.get(5),
              (Long) row.get(6)));
    }
    return registers;
  }

  private static List<Release> releases(Reading reading) {
    Sql sql =
        Sql.of("SELECT release, min(\"year\"), max(\"year\"), count(*),")
            .then(" len(list_distinct(list_concat(")
            .then(" list(DISTINCT importer) FILTER (importer_quantity IS NOT NULL),")
            .then(" list(DISTINCT exporter) FILTER (exporter_quantity IS NOT NULL)))) FROM ")
            .then(reading.from(TradeTables.COMPTAB))
            .then(" WHERE release IS NOT NULL GROUP BY release ORDER BY release DESC");
    return reading
        .list(
            columns(5),
            Sql.of("SELECT " + whole(5) + " FROM (").then(sql).then(") x (" + names(5) + ")"))
        .stream()
        .map(
            row ->
                new Release(
                    (String) row.get(0),
                    number(row, 1),
                    number(row, 2),
                    (Long) row.get(3),
                    row.get(4) == null ? 0 : (Long) row.get(4)))
        .toList();
  }

  private static List<Reported> years(Reading reading, String release) {
    Sql sql =
        Sql.of("SELECT CAST(\"year\" AS VARCHAR),")
            .then(" count(DISTINCT importer) FILTER (importer_quantity IS NOT NULL),")
            .then(
                " count(DISTINCT exporter) FILTER (exporter_quantity IS NOT NULL), count(*) FROM ")
            .then(reading.from(TradeTables.COMPTAB))
            .then(Sql.of(" WHERE release = ? AND \"year\" IS NOT NULL", release))
            .then(" GROUP BY \"year\" ORDER BY \"year\" DESC LIMIT " + YEARS);
    return reading.list(columns(4), sql).stream()
        .map(
            row ->
                new Reported(
                    Integer.parseInt((String) row.get(0)),
                    (Long) row.get(1),
                    (Long) row.get(2),
                    (Long) row.get(3)))
        .toList();
  }

  private static int number(List<Object> row, int at) {
    return row.get(at) == null ? 0 : Math.toIntExact((Long) row.get(at));
  }

  /** A text, then whole numbers. */
  private static List<Column> columns(int count) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(Reading.made("c" + i, i == 0 ? ColumnType.TEXT : ColumnType.BIGINT));
    }
    return columns;
  }

  /** The columns of a query named by their places, sums as whole numbers. */
  private static String whole(int count) {
    StringBuilder columns = new StringBuilder("c0");
    for (int i = 1; i < count; i++) {
      columns.append(", CAST(c").append(i).append(" AS BIGINT)");
    }
    return columns.toString();
  }

  private static String names(int count) {
    return String.join(", ", columns(count).stream().map(Column::name).toList());
  }
}
