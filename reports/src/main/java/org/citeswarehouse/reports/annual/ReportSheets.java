package org.citeswarehouse.reports.annual;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.table.ColumnsOf;
import org.citeswarehouse.reports.table.Rows;

/**
 * Columns of the sheets, in the order of the official samples. Source: cites-rules 1.4; Guidelines
 * for the preparation and submission of CITES annual reports.
 */
final class ReportSheets {

  /** The column that counts permits and certificates in words. */
  static final String DOCUMENTS = "documents";

  /** The samples have no column for introductions from the sea; ours follows theirs. */
  private static final Set<String> IMPORTS_ONLY = Set.of("import_permit", "ifs_permit");

  private ReportSheets() {}

  /** Columns of a sheet of lines; the import permit stands on imports only. */
  static List<Column> lines(Direction direction, Words words) {
    String sheet = word(direction);
    return headed(
        ReportTables.ANNUAL_REPORT_LINES,
        sheet,
        Stream.of(
                "appendix",
                "species_name",
                "description",
                "term_code",
                "quantity",
                "unit_code",
                "trading_partner",
                "export_permit",
                "country_of_origin",
                "origin_permit",
                "import_permit",
                "purpose_code",
                "source_code",
                "year",
                "remarks",
                "ifs_permit")
            .filter(name -> direction == Direction.I || !IMPORTS_ONLY.contains(name)),
        words);
  }

  /**
   * Columns of a sheet of sums: no numbers of permits; exports count them by kind. Both have the
   * year, without which UNEP-WCMC takes no line.
   */
  static List<Column> manufactured(Direction direction, Words words) {
    String sheet = word(direction);
    Stream<Column> sums =
        headed(
            ReportTables.ANNUAL_REPORT_LINES,
            sheet,
            Stream.of(
                "appendix",
                "species_name",
                "description",
                "term_code",
                "quantity",
                "unit_code",
                "trading_partner",
                "country_of_origin",
                "purpose_code",
                "source_code"),
            words)
            .stream();
    Stream<Column> documents =
        direction == Direction.I
            ? Stream.of()
            : Stream.of(
                new Column(
                    DOCUMENTS, words.of("exports.documents"), ColumnType.TEXT, "", DOCUMENTS, ""));
    Stream<Column> year =
        headed(ReportTables.ANNUAL_REPORT_LINES, sheet, Stream.of("year"), words).stream();
    return Stream.of(sums, documents, year).flatMap(columns -> columns).toList();
  }

  /** Columns of the sheet of checks: what tells a reader which record it is and what is wrong. */
  static List<Column> checks(Words words) {
    return headed(
        ReportTables.ANNUAL_REPORT_CHECKS,
        "checks",
        Stream.of(
            "check_code",
            "direction",
            "blocks",
            "reported",
            "issuing_country",
            "permit_no",
            "line_no",
            "scientific_name",
            "appendix",
            "term",
            "issued_quantity",
            "traded_quantity",
            "unit",
            "findings",
            "declaration_country",
            "declaration_no",
            "item_no",
            "stake_quantity",
            "stake_unit",
            "told_by",
            "accepted_by"),
        words);
  }

  /**
   * Columns of the sheet that sets permits issued beside what crossed. Quantities of different
   * units or terms never stand in one row.
   */
  static List<Column> comparison(Rows rows, Words words) {
    return Stream.of(
            "direction",
            "appendix",
            "species_name",
            "term_code",
            "unit_code",
            "issued_lines",
            "issued_quantity",
            "actual_lines",
            "actual_quantity",
            "overstated_quantity")
        .map(name -> rows.columns().get(ColumnsOf.position(rows, name)))
        .map(c -> headed(c, words.of("compared." + c.name())))
        .toList();
  }

  /** The word for a direction in tables and message keys. */
  static String word(Direction direction) {
    return direction == Direction.I ? "imports" : "exports";
  }

  private static List<Column> headed(Table table, String sheet, Stream<String> names, Words words) {
    return names.map(table::column).map(c -> headed(c, words.of(sheet + "." + c.name()))).toList();
  }

  private static Column headed(Column column, String header) {
    return new Column(
        column.name(), header, column.type(), column.unit(), column.doc(), column.source());
  }
}
