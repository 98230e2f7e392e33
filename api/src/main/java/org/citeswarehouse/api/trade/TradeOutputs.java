package org.citeswarehouse.api.trade;

import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.taxon.NamesAsOf;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/** Trade statistics; unless a release is named, those of the newest. */
public final class TradeOutputs {

  /** The option of all of them that says what quantities are converted to. */
  public static final String CONVERT = Convert.WORD;

  /** The option of all of them that says as of which day names are shown. */
  public static final String NAMES = NamesAsOf.WORD;

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
        List.of(NAMES, CONVERT),
        (reading, arguments, condition) -> {
          Prepared made = Prepared.of(reading, table, REPORTED, arguments, condition);
          Carried carried = made.carried();
          Sql rows =
              carried.isNothing() ? made.rows() : ComptabRows.tabulated(made.rows(), carried);
          return made.said(new Query(reading, carried.after(table.columns()), rows, key(table)));
        });
  }

  private static Output shipments() {
    Table table = TradeTables.SHIPMENTS;
    return new Output(
        "shipments",
        table,
        Filters.SHIPMENTS,
        List.of(NAMES, CONVERT),
        (reading, arguments, condition) -> {
          Prepared made = Prepared.of(reading, table, List.of("quantity"), arguments, condition);
          Carried carried = made.carried();
          Sql rows = carried.saidOfEach(made.rows());
          return made.said(new Query(reading, carried.after(LAYOUT), rows, key(table)));
        });
  }

  private static Output gross(Flow flow) {
    return new Output(
        flow.word(),
        TradeTables.COMPTAB,
        Filters.COMPTAB,
        List.of("pivot", GROSS, NAMES, CONVERT),
        (reading, arguments, condition) -> {
          refuseSeveralReleases(flow.word(), arguments);
          Prepared made = Prepared.of(reading, TradeTables.COMPTAB, REPORTED, arguments, condition);
          return made.said(flow.query(reading, made.rows(), arguments, made.carried()));
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

  private static List<Column> key(Table table) {
    return table.key().stream().map(table::column).toList();
  }
}
