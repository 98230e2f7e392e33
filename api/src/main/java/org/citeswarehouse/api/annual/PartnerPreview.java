package org.citeswarehouse.api.annual;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.filter.Filters;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;

/**
 * What partner countries reported of the trade of a Party and year, where the warehouse holds it:
 * in their own annual reports, or in the release of trade data that came in last. A row is there
 * for what either side reported, so that trade which the Party does not report is seen as well.
 * Neither side is corrected by the other, and no two statements of the same trade are added up.
 */
final class PartnerPreview {

  /** The words beside the filters. */
  private static final List<String> BASES = List.of("basis", "basis-imports", "basis-exports");

  private static final List<Column> KEY =
      Stream.concat(
              Stream.of("party", "report_year", "direction", "trading_partner")
                  .map(ReportOutputs::plain),
              Stream.of(
                  text(
                      "species_name",
                      "Accepted name where the warehouse holds names, else as written; without"
                          + " spp."),
                  ReportOutputs.plain("term_code"),
                  ReportOutputs.plain("unit_code")))
          .toList();

  private static final List<Column> COLUMNS =
      Stream.of(
              KEY.subList(0, 2),
              List.of(text("basis", "Basis of the report in this direction: actual or issued.")),
              KEY.subList(2, KEY.size()),
              List.of(
                  text("own_name", "Name in the report; several joined by ;."),
                  quantity("own_quantity", "What the report says; blank where it says nothing."),
                  text("partner_name", "Name that the partner's figures have; joined by ;."),
                  quantity(
                      "partner_quantity",
                      "What the partner's own annual report says, else the release; blank where"
                          + " neither does."),
                  text("partner_source", "File of that annual report, or the release."),
                  text(
                      "partner_conversion",
                      "What of it was stated in other units: quantity, unit, factor and its source."),
                  quantity(
                      "difference",
                      "Own quantity less the partner's; blank unless both are known."),
                  text(
                      "earlier_files",
                      "Figures of report files that came in before that one, which stands for them;"
                          + " quantity and file, joined by ;."),
                  quantity("release_quantity", "What the partner reported by the release."),
                  text("release", "Release of the trade data."),
                  text(
                      "release_conversion",
                      "What of that was stated in other units: quantity, unit, factor and its"
                          + " source.")))
          .flatMap(List::stream)
          .toList();

  private PartnerPreview() {}

  static Output output() {
    return new Output(
        "report-partners",
        ReportTables.ANNUAL_REPORT_LINES,
        Filters.REPORT_PARTNERS,
        BASES,
        (reading, arguments, condition) ->
            new Query(reading, COLUMNS, rows(reading, arguments, condition), KEY));
  }

  /** How many rows it has for one direction of a report. */
  static long count(Reading reading, ReportRequest request, Direction direction) {
    Map<String, String> words =
        Map.of(
            "party", request.party(),
            "year", Integer.toString(request.year()),
            "direction", ReportRequest.word(direction),
            "basis", request.basis(direction));
    return output().query(reading, new Arguments(words)).count();
  }

  /** A row a key: each side's figure in columns of its own, the newest file of a partner first. */
  private static Sql rows(Reading reading, Arguments arguments, Sql condition) {
    String imports = ReportRequest.basisOf(arguments, Direction.I);
    String exports = ReportRequest.basisOf(arguments, Direction.E);
    String key = Reading.list(KEY);
    return Sql.of("SELECT *, coalesce(report_quantity, release_quantity) AS partner_quantity,")
        .then(" coalesce(report_file, release) AS partner_source,")
        .then(" CASE WHEN report_quantity IS NULL THEN release_conversion")
        .then(" ELSE report_conversion END AS partner_conversion,")
        .then(" own_quantity - coalesce(report_quantity, release_quantity) AS difference FROM (")
        .then("SELECT " + key)
        .then(
            Sql.of(", CASE direction WHEN 'imports' THEN ? ELSE ? END AS basis", imports, exports))
        .then(names("own_name", "side = 'OWN'"))
        .then(names("partner_name", "side <> 'OWN'"))
        .then(first("own_quantity", "quantity", "OWN"))
        .then(first("report_quantity", "quantity", "REPORT"))
        .then(first("report_file", "source", "REPORT"))
        .then(first("report_conversion", "conversion", "REPORT"))
        .then(first("release_quantity", "quantity", "RELEASE"))
        .then(first("release", "source", "RELEASE"))
        .then(first("release_conversion", "conversion", "RELEASE"))
        .then(", string_agg(" + PartnerFigures.plain("quantity") + " || ' ' || source, '; '")
        .then(" ORDER BY place) FILTER (place > 1) AS earlier_files FROM (SELECT *,")
        .then(" row_number() OVER (PARTITION BY " + key + ", side")
        .then(" ORDER BY sequence DESC, source) AS place FROM (")
        .then(new PartnerFigures(reading, imports, exports).rows(arguments, condition))
        .then(")) GROUP BY " + key + ")");
  }

  private static String first(String name, String of, String side) {
    return ", any_value(" + of + ") FILTER (side = '" + side + "' AND place = 1) AS " + name;
  }

  private static String names(String name, String side) {
    return ", nullif(array_to_string(list_sort(list_distinct(flatten(list(names) FILTER ("
        + side
        + ")))), ';'), '') AS "
        + name;
  }

  private static Column text(String name, String doc) {
    return new Column(name, name, ColumnType.TEXT, "", doc, "");
  }

  private static Column quantity(String name, String doc) {
    return new Column(name, name, ColumnType.DECIMAL, "unit_code", doc, "cites-rules 1.2");
  }
}
