package org.citeswarehouse.api.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.api.filter.ReleaseFilter;
import org.citeswarehouse.api.landed.FilesInForce;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.TradeTables;

/**
 * Figures of the same trade as each source has them, in accepted names and standard units: of the
 * report ({@code OWN}), of partners' annual reports ({@code REPORT}), of trade data ({@code
 * RELEASE}). What is asked for is applied to each table as it is read.
 *
 * @param reading the state
 * @param imports basis of the report's imports
 * @param exports basis of its exports
 */
record PartnerFigures(Reading reading, String imports, String exports) {

  private static final String KEY =
      "party, report_year, direction, trading_partner, species_name, term_code, unit_code";

  /** Without spp., which some write and some don't. */
  private static final String BARE = "regexp_replace(name, '(?i) spp\\.?$', '')";

  /** One row a key, side and source. */
  Sql rows(Arguments arguments, Sql condition) {
    String conversion =
        String.join(
            " || ",
            plain("stated"),
            "' '",
            "stated_unit",
            "' x '",
            plain("factor"),
            "' ('",
            "factor_source",
            "')'");
    return Sql.of("WITH stated AS MATERIALIZED (SELECT party, report_year, direction,")
        .then(" trading_partner, name, term_code, stated_unit, side, source, sequence,")
        .then(" sum(quantity) AS stated FROM (")
        .then(bounded(arguments, Sql.join(" UNION ALL ", sources(condition))))
        .then(") GROUP BY ALL), figures AS (SELECT * EXCLUDE (stated, names),")
        .then(" flatten(list(names)) AS names, sum(stated) AS stated FROM (")
        .then("SELECT party, report_year, direction, trading_partner, side, source, sequence,")
        .then(" coalesce(accepted, " + BARE + ") AS species_name, term_code, stated_unit,")
        .then(" coalesce(standard_unit, stated_unit) AS unit_code, factor, factor_source,")
        .then(" [name] AS names, stated FROM stated LEFT JOIN ")
        .then(StandardUnits.table())
        .then(" ON stated_unit = unit LEFT JOIN ")
        .then(AcceptedNames.of(reading, "SELECT lower(" + BARE + ") FROM stated"))
        .then(" ON lower(" + BARE + ") = known) GROUP BY ALL)")
        .then(" SELECT " + KEY + ", side, source, sequence, flatten(list(names)) AS names,")
        .then(" sum(" + StandardUnits.converted("stated", "factor") + ") AS quantity,")
        .then(" string_agg(" + conversion + ", '; ' ORDER BY stated_unit)")
        .then(" FILTER (stated_unit <> unit_code) AS conversion FROM figures GROUP BY ALL");
  }

  /** A quantity as text without the zeros behind it. */
  static String plain(String quantity) {
    return "rtrim(rtrim(CAST(" + quantity + " AS VARCHAR), '0'), '.')";
  }

  private List<Sql> sources(Sql condition) {
    List<Sql> sources = new ArrayList<>(List.of(own(), received()));
    Optional<String> release = ReleaseFilter.newest(reading);
    sources.add(released("exports", "exporter", "importer", release));
    sources.add(released("imports", "importer", "exporter", release));
    return sources.stream()
        .map(source -> Sql.of("SELECT * FROM (").then(source).then(") WHERE ").then(condition))
        .toList();
  }

  private Sql own() {
    return Sql.of("SELECT party, report_year, direction, trading_partner, species_name AS name,")
        .then(" term_code, unit_code AS stated_unit, quantity, 'OWN' AS side, '' AS source,")
        .then(" 0 AS sequence FROM ")
        .then(reading.from(ReportTables.ANNUAL_REPORT_LINES))
        .then(
            Sql.of(
                " WHERE basis = CASE direction WHEN 'imports' THEN ? ELSE ? END",
                imports,
                exports));
  }

  /** The other side of reports that came as files; what was seized is no trade. */
  private Sql received() {
    return Sql.of(
            "SELECT trading_partner AS party, coalesce(\"year\", report_year) AS report_year,")
        .then(" CASE direction WHEN 'imports' THEN 'exports' ELSE 'imports' END AS direction,")
        .then(
            " party AS trading_partner, species_name, term_code, coalesce(unit_code, 'NAR'), quantity, 'REPORT', file,")
        .then(" coalesce(sequence, 0) FROM ")
        .then(
            FilesInForce.rows(reading, ReportTables.RECEIVED_REPORT_LINES, InputKind.ANNUAL_REPORT))
        .then(" LEFT JOIN (SELECT sha256, party AS landed_for, max(sequence) AS sequence FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(Sql.of(" WHERE kind = ? GROUP BY ALL)", InputKind.ANNUAL_REPORT.word()))
        .then(" ON file_sha256 = sha256 AND party = landed_for")
        // Source: cites-rules 1.5; with source I the remarks tell of the seizure before.
        .then(" WHERE NOT coalesce(seized, false) OR source_code = 'I'");
  }

  /** The other side's figures of the newest release; blank unit and NAR are one. */
  private Sql released(String direction, String party, String partner, Optional<String> release) {
    return Sql.of("SELECT " + party + " AS party, \"year\" AS report_year,")
        .then(" '" + direction + "' AS direction, " + partner + " AS trading_partner,")
        .then(" taxon, term AS term_code, coalesce(unit, 'NAR'), " + partner + "_quantity,")
        .then(" 'RELEASE', release, 0 FROM ")
        .then(reading.from(TradeTables.COMPTAB))
        .then(" WHERE " + partner + "_quantity IS NOT NULL AND ")
        .then(release.map(r -> Sql.of("release = ?", r)).orElse(Sql.of("true")));
  }

  /**
   * Where no Party is named, those whose register is here; where no year is, the years of the
   * Party's register from the first to the last, and all of a Party that has none.
   */
  private Sql bounded(Arguments arguments, Sql rows) {
    boolean party = arguments.find("party").isPresent();
    boolean year = arguments.find("year").isPresent();
    if (party && year) {
      return rows;
    }
    Sql years =
        Sql.of("(SELECT party, min(y) AS first_year, max(y) AS last_year FROM (")
            .then("SELECT party, report_year AS y FROM ")
            .then(reading.from(ReportTables.ANNUAL_REPORT_LINES))
            .then(" UNION ALL SELECT party, coalesce(trade_year, year(issue_date)) FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(") GROUP BY ALL)");
    return Sql.of("SELECT * FROM (")
        .then(rows)
        .then(party ? ") LEFT JOIN " : ") JOIN ")
        .then(years)
        .then(" USING (party) WHERE ")
        .then(
            year
                ? "true"
                : "report_year BETWEEN coalesce(first_year, report_year)"
                    + " AND coalesce(last_year, report_year)");
  }
}
