package org.citeswarehouse.api.annual;

import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;

/**
 * What partner countries have reported of the trade that a report tells of, where the warehouse
 * holds it. Names are compared as they are written: the partner's figures stand under accepted
 * names, the report's under those of the permits. Neither side is corrected by the other.
 */
final class PartnerPreview {

  private static final Table LINES = ReportTables.ANNUAL_REPORT_LINES;
  private static final Table COMPTAB = TradeTables.COMPTAB;

  private static final List<Column> KEY =
      Stream.of(
              "party",
              "report_year",
              "direction",
              "trading_partner",
              "species_name",
              "term_code",
              "unit_code")
          .map(ReportOutputs::plain)
          .toList();

  private static final List<Column> COLUMNS =
      Stream.concat(
              KEY.stream(),
              Stream.of(
                  quantity("own_quantity", "What the report says; blank where it says nothing."),
                  quantity(
                      "partner_quantity", "What the partner reported; blank where it did not."),
                  quantity(
                      "difference",
                      "Own quantity less the partner's; blank unless both are known."),
                  new Column(
                      "release",
                      "release",
                      ColumnType.TEXT,
                      "",
                      "Release of the trade data that the partner's figures come from.",
                      "")))
          .toList();

  private PartnerPreview() {}

  static Output output() {
    return new Output(
        "report-partners",
        LINES,
        Filters.REPORT_PARTNERS,
        List.of(),
        (reading, arguments, condition) ->
            new Query(
                reading,
                COLUMNS,
                Sql.of("SELECT * FROM (").then(rows(reading)).then(") WHERE ").then(condition),
                KEY));
  }

  private static Sql rows(Reading reading) {
    String key = String.join(", ", KEY.stream().map(Column::name).toList());
    return Sql.of("WITH own AS (SELECT " + key + ", sum(quantity) AS own_quantity FROM ")
        .then(reading.from(LINES))
        .then(" WHERE basis = 'actual' GROUP BY ALL), reported AS (")
        .then(reported(reading, "exports", "exporter", "importer"))
        .then(" UNION ALL ")
        .then(reported(reading, "imports", "importer", "exporter"))
        .then(") SELECT " + key + ", own_quantity, partner_quantity,")
        .then(" own_quantity - partner_quantity AS difference, release")
        .then(" FROM own FULL JOIN (SELECT * FROM reported SEMI JOIN")
        .then(" (SELECT DISTINCT party, report_year, direction FROM own)")
        .then(" USING (party, report_year, direction)) USING (" + key + ")");
  }

  /** The other side's figures of the newest release; blank unit and NAR are one. */
  private static Sql reported(Reading reading, String direction, String party, String partner) {
    return Sql.of("SELECT " + party + " AS party, \"year\" AS report_year,")
        .then(" '" + direction + "' AS direction, " + partner + " AS trading_partner,")
        .then(" taxon AS species_name, term AS term_code, coalesce(unit, 'NAR') AS unit_code,")
        .then(" release, sum(" + partner + "_quantity) AS partner_quantity FROM ")
        .then(reading.from(COMPTAB))
        .then(" WHERE " + partner + "_quantity IS NOT NULL AND ")
        .then(
            ReleaseFilter.newest(reading)
                .map(release -> Sql.of("release = ?", release))
                .orElse(Sql.of("true")))
        .then(" GROUP BY ALL");
  }

  private static Column quantity(String name, String doc) {
    return new Column(name, name, ColumnType.DECIMAL, "unit_code", doc, "cites-rules 1.2");
  }
}
