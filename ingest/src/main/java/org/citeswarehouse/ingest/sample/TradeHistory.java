package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Made-up trade of the years before, as both sides reported it, so that trade statistics show
 * something. In one year the Party sent no report.
 */
final class TradeHistory {

  private static final InputLayout LAYOUT = InputLayouts.SHIPMENTS;
  private static final int ROUTES = 145;

  private final Profile profile;
  private final Dice dice;
  private final List<List<String>> rows = new ArrayList<>();

  private TradeHistory(Profile profile, Dice dice) {
    this.profile = profile;
    this.dice = dice;
  }

  static int firstYear(Profile profile) {
    return profile.year() - 14;
  }

  static int silentYear(Profile profile) {
    return profile.year() - 8;
  }

  /** Writes the file and tells how many rows it has. */
  static int write(Path folder, Profile profile, Dice dice) throws IOException {
    TradeHistory history = new TradeHistory(profile, dice);
    List<Good> goods = new Market().goods();
    for (int i = 0; i < ROUTES; i++) {
      history.route(goods.get(i * 31 % goods.size()));
    }
    CsvFile.write(folder.resolve("shipments.csv"), Layouts.header(LAYOUT), history.rows.stream());
    return history.rows.size();
  }

  /** What two countries trade of a good, more or less of it each year. */
  private record Route(
      Good good,
      String exporter,
      String importer,
      String origin,
      String source,
      BigDecimal usual) {}

  private void route(Good good) {
    String supplier = dice.pick(profile.partners().suppliers());
    String customer = dice.pick(profile.partners().customers());
    boolean sells = dice.chance(0.5);
    boolean indirect = sells && dice.chance(0.3);
    String source = good.plant() ? "A" : dice.pick(List.of("W", "C", "C"));
    Kind kind = good.kind();
    Route route =
        new Route(
            good,
            sells ? profile.code() : supplier,
            sells ? customer : profile.code(),
            indirect ? supplier : "",
            source,
            dice.quantity(kind.lowest() * 2, kind.highest() * 6, 0));
    double growth = dice.share(0.9, 1.14);
    int first = firstYear(profile);
    for (int year = first; year < profile.year(); year++) {
      if (dice.chance(0.85)) {
        double trend = Math.pow(growth, year - first) * dice.share(0.6, 1.4);
        year(route, year, scaled(route.usual(), trend));
      }
    }
  }

  private void year(Route route, int year, BigDecimal crossed) {
    report(route, year, "E", route.exporter(), crossed);
    double seen = dice.chance(0.5) ? 1 : dice.share(0.7, 1.1);
    report(route, year, "I", route.importer(), scaled(crossed, seen));
  }

  private static BigDecimal scaled(BigDecimal quantity, double factor) {
    return quantity
        .multiply(BigDecimal.valueOf(factor))
        .setScale(0, RoundingMode.HALF_UP)
        .max(BigDecimal.ONE);
  }

  private void report(Route route, int year, String side, String reporter, BigDecimal quantity) {
    boolean silent = year == silentYear(profile) && reporter.equals(profile.code());
    if (silent || dice.chance(0.12)) {
      return;
    }
    Good good = route.good();
    String unit = good.kind().unit();
    rows.add(
        Layouts.row(
            LAYOUT,
            Map.ofEntries(
                Map.entry("Id", String.valueOf(9_000_001 + rows.size())),
                Map.entry("Year", String.valueOf(year)),
                Map.entry("Appendix", good.appendix()),
                Map.entry("Taxon", good.name()),
                Map.entry("Class", good.taxon().taxonClass()),
                Map.entry("Order", good.taxon().order()),
                Map.entry("Family", good.taxon().family()),
                Map.entry("Genus", good.taxon().genus()),
                Map.entry("Term", good.kind().term()),
                Map.entry("Quantity", Layouts.plain(quantity)),
                Map.entry("Unit", good.kind().counted() ? "" : unit),
                Map.entry("Importer", route.importer()),
                Map.entry("Exporter", route.exporter()),
                Map.entry("Origin", route.origin()),
                Map.entry("Purpose", "T"),
                Map.entry("Source", route.source()),
                Map.entry("Reporter.type", side),
                Map.entry(
                    "Export.permit.RandomID",
                    "%s%08x"
                        .formatted(
                            profile.code().toLowerCase(Locale.ROOT),
                            dice.between(1, 99_999_999))))));
  }
}
