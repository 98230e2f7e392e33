package org.citeswarehouse.api.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Address;

/** The way down from all Parties to single rows, and back. */
final class Steps {

  private Steps() {}

  static String path(Level level) {
    return level == Level.PARTIES ? "/secretariat" : "/secretariat/" + level.word();
  }

  /** Where a row leads: to the next level, narrowed to it; blank from the last one. */
  static String below(Level level, Map<String, String> given, List<Object> row) {
    Map<String, String> more = new TreeMap<>(given);
    return switch (level) {
      case PARTIES -> {
        more.put("country", text(row.get(0)));
        yield Address.of(path(Level.CORRIDORS), more);
      }
      case CORRIDORS -> {
        more.put("exporter", text(row.get(0)));
        more.put("importer", text(row.get(1)));
        yield Address.of(path(Level.TAXA), more);
      }
      case TAXA -> {
        more.put("taxon", text(row.get(0)));
        yield Address.of(path(Level.ROWS), more);
      }
      case ROWS -> "";
    };
  }

  /** The levels above one, each with what was chosen on the way down to it. */
  static List<ComparisonPage.Step> to(Level level, Map<String, String> given) {
    List<ComparisonPage.Step> way = new ArrayList<>();
    if (level == Level.PARTIES) {
      return way;
    }
    Map<String, String> filters = new TreeMap<>(given);
    String exporter = filters.remove("exporter");
    String importer = filters.remove("importer");
    if (level == Level.ROWS) {
      filters.remove("taxon");
    }
    Map<String, String> everywhere = new TreeMap<>(filters);
    String country = everywhere.remove("country");
    way.add(step(Texts.of("secretariat.all"), Level.PARTIES, everywhere));
    if (level == Level.CORRIDORS) {
      return way;
    }
    String corridors =
        country == null ? Texts.of("secretariat.corridors") : CodeNames.COUNTRY.withCode(country);
    way.add(step(corridors, Level.CORRIDORS, filters));
    if (level == Level.ROWS && exporter != null && importer != null) {
      Map<String, String> of = new TreeMap<>(filters);
      of.put("exporter", exporter);
      of.put("importer", importer);
      way.add(
          step(
              CodeNames.COUNTRY.withCode(exporter)
                  + " \u2192 "
                  + CodeNames.COUNTRY.withCode(importer),
              Level.TAXA,
              of));
    }
    return way;
  }

  private static ComparisonPage.Step step(String name, Level level, Map<String, String> values) {
    return new ComparisonPage.Step(name, Address.of(path(level), values));
  }

  /** A blank code is asked for by a hyphen. */
  private static String text(Object value) {
    return value == null ? "-" : value.toString();
  }
}
