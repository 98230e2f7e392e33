package org.citeswarehouse.api.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** Trade statistics; unless a release is named, those of the newest. */
public final class TradeOutputs {

  /** The option of all of them that says what quantities are converted to. */
  public static final String CONVERT = Convert.WORD;

  /** The option of gross and net trade that says which groups the larger report is taken of. */
  public static final String GROSS = ComptabRows.GROSS;

  private static final List<String> REPORTED = List.of("importer_quantity", "exporter_quantity");

  /** The columns of the full download. */
  static final List<Column> LAYOUT =
      TradeTables.SHIPMENTS.columns().stream()
          .filter(c -> !c.name().equals("release") && !Provenance.COLUMNS.contains(c))
          .toList();

  private static final List<Output> ALL =
      List.of(
          comptab(),
          gross(Flow.GROSS_EXPORTS),
          gross(Flow.GROSS_IMPORTS),
          gross(Flow.NET_EXPORTS),
          gross(Flow.NET_IMPORTS),
          shipments(),
          ReleaseChanges.output(),
          Releases.output());

  private TradeOutputs() {}

  /** All of them. */
  public static List<Output> all() {
    return ALL;
  }

  /** Those that add up the trade of a release: the comparative tabulation, gross and net trade. */
  public static List<Output> statistics() {
    return ALL.stream().filter(o -> o.filters().equals(Filters.COMPTAB)).toList();
  }

  private static Output comptab() {
    Table table = TradeTables.COMPTAB;
    return new Output(
        "comptab",
        table,
        Filters.COMPTAB,
        List.of(CONVERT),
        (reading, arguments, condition) -> {
          Sql rows = rows(reading, table, arguments, condition);
          Optional<Convert> convert = Convert.of(arguments);
          if (convert.isEmpty()) {
            return new Query(reading, table.columns(), rows, key(table));
          }
          Sql converted = convert.get().rows(reading, rows, REPORTED);
          return new Query(
                  reading, with(table.columns()), ComptabRows.tabulated(converted), key(table))
              .apart(Convert.apart(converted));
        });
  }

  private static Output shipments() {
    Table table = TradeTables.SHIPMENTS;
    return new Output(
        "shipments",
        table,
        Filters.SHIPMENTS,
        List.of(CONVERT),
        (reading, arguments, condition) -> {
          Sql rows = rows(reading, table, arguments, condition);
          Optional<Convert> convert = Convert.of(arguments);
          if (convert.isEmpty()) {
            return new Query(reading, LAYOUT, rows, key(table));
          }
          Sql converted = convert.get().rows(reading, rows, List.of("quantity"));
          Sql shown =
              Sql.of("SELECT *, " + Convert.columns("[applied]") + " FROM (")
                  .then(converted)
                  .then(")");
          return new Query(reading, with(LAYOUT), shown, key(table))
              .apart(Convert.apart(converted));
        });
  }

  private static Output gross(Flow flow) {
    return new Output(
        flow.word(),
        TradeTables.COMPTAB,
        Filters.COMPTAB,
        List.of("pivot", GROSS, CONVERT),
        (reading, arguments, condition) -> {
          refuseSeveralReleases(flow.word(), arguments);
          Sql rows = rows(reading, TradeTables.COMPTAB, arguments, condition);
          Optional<Convert> convert = Convert.of(arguments);
          return convert.isEmpty()
              ? flow.query(reading, rows, arguments, false)
              : converted(flow, reading, convert.get().rows(reading, rows, REPORTED), arguments);
        });
  }

  /**
   * Releases hold the same trade again: added up, it would be counted twice.
   *
   * @param name what would add it up
   * @throws Refusal when several releases are named
   */
  public static void refuseSeveralReleases(String name, Arguments arguments) {
    String releases = arguments.find("release").orElse("");
    if (releases.contains(",")) {
      throw Refusal.of(Kind.WRONG_INPUT, "release.several", name, releases);
    }
  }

  /** What quantities can be converted to, by the words of {@link #CONVERT}. */
  public static List<String> conversions() {
    return Arrays.stream(Convert.values()).map(Convert::word).toList();
  }

  private static Query converted(Flow flow, Reading reading, Sql rows, Arguments arguments) {
    return flow.query(reading, rows, arguments, true).apart(Convert.apart(rows));
  }

  private static List<Column> with(List<Column> columns) {
    return Stream.concat(columns.stream(), Convert.COLUMNS.stream()).toList();
  }

  private static Sql rows(Reading reading, Table table, Arguments arguments, Sql condition) {
    Sql rows = Sql.of("SELECT * FROM ").then(reading.from(table)).then(" WHERE ").then(condition);
    if (arguments.find("release").isPresent()) {
      return rows;
    }
    return ReleaseFilter.newest(reading)
        .map(release -> rows.then(Sql.of(" AND release = ?", release)))
        .orElse(rows);
  }

  private static List<Column> key(Table table) {
    return table.key().stream().map(table::column).toList();
  }
}
