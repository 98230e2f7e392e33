package org.citeswarehouse.api.trade;

import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.taxon.NamesAsOf;
import org.citeswarehouse.model.table.Table;

/**
 * The rows that were asked for, of the newest release unless one is named, as they are added up:
 * under other names where a day is given, then in other units where a conversion is.
 *
 * @param rows the rows
 * @param published the same before anything was converted
 * @param names by which names they are shown
 * @param convert what they were converted to
 */
record Prepared(Sql rows, Sql published, Optional<NamesAsOf> names, Optional<Convert> convert) {

  /**
   * Those of a table.
   *
   * @param quantities names of the columns to convert
   * @param condition what is asked of rows, their names being those that are shown
   */
  static Prepared of(
      Reading reading, Table table, List<String> quantities, Arguments arguments, Sql condition) {
    Optional<NamesAsOf> names = NamesAsOf.of(reading, arguments.values());
    Optional<Convert> convert = Convert.of(arguments);
    Sql all = Sql.of("SELECT * FROM ").then(reading.from(table));
    Sql shown =
        names.map(n -> Sql.of("SELECT * FROM (").then(n.rows(reading, all)).then(")")).orElse(all);
    Sql asked = shown.then(" WHERE ").then(condition);
    if (arguments.find("release").isEmpty()) {
      Sql chosen = asked;
      asked =
          ReleaseFilter.newest(reading)
              .map(release -> chosen.then(Sql.of(" AND release = ?", release)))
              .orElse(chosen);
    }
    Sql published = asked;
    Sql rows = convert.map(c -> c.rows(reading, published, quantities)).orElse(published);
    return new Prepared(rows, published, names, convert);
  }

  Carried carried() {
    return Carried.of(names, convert);
  }

  /** A query of these rows, with what is said of them beside it. */
  Query said(Query query) {
    Query converted = convert.isPresent() ? query.apart(Convert.apart(rows)) : query;
    return names.map(n -> converted.named(n.naming(published))).orElse(converted);
  }
}
