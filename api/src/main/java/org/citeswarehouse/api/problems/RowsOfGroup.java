package org.citeswarehouse.api.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;

/** Rows with one problem and value, with what else their files say in them. */
public final class RowsOfGroup {

  /**
   * A row of a file.
   *
   * @param sha256 SHA-256 of the file
   * @param file name of the file as received
   * @param sheet sheet or entry; blank for a plain file
   * @param row row as a spreadsheet shows it
   * @param value the value as the row has it
   * @param cells its other cells that are not blank, as written, by column
   * @param trace address of what became of it; blank where it is in no table
   */
  public record Row(
      String sha256,
      String file,
      String sheet,
      long row,
      String value,
      Map<String, String> cells,
      String trace) {

    private static final List<String> TELLING =
        List.of(
            "permit_no",
            "line_no",
            "scientific_name",
            "description",
            "declaration_no",
            "item_no",
            "goods_description",
            "document_refs",
            "quantity",
            "unit",
            "Taxon",
            "ScientificName",
            "SpeciesName",
            "Species",
            "ExportPermit",
            "office");

    /** Where it stands, for people. */
    public String place() {
      return sheet.isEmpty() ? file : file + " [" + sheet + "]";
    }

    /** The cells by which an officer knows the row again. */
    public Map<String, String> telling() {
      Map<String, String> some = new LinkedHashMap<>();
      TELLING.stream().filter(cells::containsKey).forEach(c -> some.put(c, cells.get(c)));
      return some.isEmpty() ? cells : some;
    }
  }

  private static final List<Column> PLACE =
      List.of("file_sha256", "file", "sheet", "row", "value").stream()
          .map(RegisterTables.REJECTS::column)
          .toList();

  private final Reading reading;
  private final ProblemGroup group;
  private final InputKind kind;

  RowsOfGroup(Reading reading, ProblemGroup group) {
    this.reading = reading;
    this.group = group;
    this.kind = InputKind.find(group.kind()).orElseThrow();
  }

  /**
   * Some of the rows, in the order of their files.
   *
   * @param condition which of them, see {@link #condition}
   */
  List<Row> list(Sql condition, long from, int most) {
    Sql places =
        Sql.of(
                "SELECT DISTINCT file_sha256, file, coalesce(sheet, '') AS sheet, \"row\","
                    + " coalesce(value, '') AS value FROM ")
            .then(reading.from(RegisterTables.REJECTS))
            .then(" WHERE ")
            .then(condition)
            .then(" ORDER BY file, file_sha256, sheet, \"row\" LIMIT " + most + " OFFSET " + from);
    List<List<Object>> found = reading.list(PLACE, places);
    if (found.isEmpty()) {
      return List.of();
    }
    Sql these = Sql.join(" OR ", found.stream().map(RowsOfGroup::place).toList());
    Map<List<Object>, Map<String, String>> cells = cells(these);
    Map<List<Object>, String> traces =
        new RowTraces(reading, group.party(), kind).of(Sql.of("(").then(these).then(")"));
    List<Row> rows = new ArrayList<>();
    for (List<Object> r : found) {
      List<Object> key = List.of(r.get(0), r.get(2), r.get(3));
      rows.add(
          new Row(
              (String) r.get(0),
              (String) r.get(1),
              (String) r.get(2),
              (Long) r.get(3),
              (String) r.get(4),
              cells.getOrDefault(key, Map.of()),
              traces.getOrDefault(key, "")));
    }
    return rows;
  }

  /**
   * The problems of the group in the table of rejects.
   *
   * @param file SHA-256 of one file; blank for all
   */
  static Sql condition(ProblemGroup group, Sql spellings, String file) {
    Sql all =
        Sql.of(
                "party = ? AND kind = ? AND code = ? AND coalesce(\"column\", '') = ?"
                    + " AND coalesce(value, '') IN ",
                group.party(),
                group.kind(),
                group.code(),
                group.column())
            .then(spellings);
    return file.isEmpty() ? all : all.then(Sql.of(" AND file_sha256 = ?", file));
  }

  private static Sql place(List<Object> row) {
    return Sql.of(
        "(file_sha256 = ? AND coalesce(sheet, '') = ? AND \"row\" = CAST(? AS BIGINT))",
        row.get(0),
        row.get(2),
        row.get(3));
  }

  private Map<List<Object>, Map<String, String>> cells(Sql these) {
    Table bronze = BronzeTables.of(kind);
    List<InputColumn> layout =
        InputLayouts.of(kind).orElseThrow().columns().stream().filter(c -> !c.withheld()).toList();
    List<Column> columns = new ArrayList<>(PLACE.subList(0, 1));
    columns.add(Reading.made("sheet", ColumnType.TEXT));
    columns.add(bronze.column("row"));
    layout.forEach(c -> columns.add(bronze.column("in_" + c.bronzeName())));
    Sql sql =
        Sql.of("SELECT * REPLACE (coalesce(sheet, '') AS sheet) FROM ")
            .then(reading.from(bronze))
            .then(Sql.of(" WHERE party = ? AND (", group.party()))
            .then(these)
            .then(")");
    Sql ordered = Sql.of("SELECT " + Reading.list(columns) + " FROM (").then(sql).then(")");
    Map<List<Object>, Map<String, String>> all = new LinkedHashMap<>();
    for (List<Object> row : reading.list(columns, ordered)) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < layout.size(); i++) {
        String text = Objects.toString(row.get(i + 3), "");
        if (!text.isBlank() && !layout.get(i).name().equals(group.column())) {
          cells.put(layout.get(i).name(), text);
        }
      }
      all.put(row.subList(0, 3), cells);
    }
    return all;
  }
}
