package org.citeswarehouse.model.table;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/** Every row of a landed file as text; one table a kind of file, derived from its layout. */
public final class BronzeTables {

  /** Name of the column that keeps columns beyond the layout, as a JSON object of texts. */
  public static final String FURTHER = "further";

  /** Name of the column with the number of cells a row has. */
  public static final String CELLS_FOUND = "cells_found";

  /** Name of the column with the number of cells its header has. */
  public static final String CELLS_EXPECTED = "cells_expected";

  private static final String RELEASES =
      " As text, rows with a problem only; the text of the others is the landed file.";

  private static final List<Table> ALL =
      InputLayouts.all().stream().map(BronzeTables::declare).toList();

  private BronzeTables() {}

  /** All bronze tables. */
  public static List<Table> all() {
    return ALL;
  }

  /** The bronze table of a kind of file that can be read. */
  public static Table of(InputKind kind) {
    InputLayout layout =
        InputLayouts.of(kind)
            .orElseThrow(() -> new IllegalArgumentException("no layout for " + kind.word()));
    return ALL.get(InputLayouts.all().indexOf(layout));
  }

  /** Releases are large and come clean; docs/adr/0032. */
  private static boolean isOfReleases(InputLayout layout) {
    return layout.kind() == InputKind.SHIPMENTS;
  }

  private static Table declare(InputLayout layout) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("party", "The Party whose file it is; blank for files of no Party."));
    columns.addAll(Provenance.COLUMNS);
    for (InputColumn column : layout.columns()) {
      String doc =
          column.withheld()
              ? column.doc() + " Withheld: stays in the landed file, always blank here."
              : column.doc() + " Text exactly as in the file.";
      columns.add(Column.text("in_" + column.bronzeName(), doc));
    }
    columns.add(Column.integer(CELLS_FOUND, "Cells of the row; blank ones at its end left aside."));
    columns.add(Column.integer(CELLS_EXPECTED, "Cells of the header."));
    columns.add(Column.text(FURTHER, "Columns beyond the layout, as a JSON object of texts."));
    return new Table(
        "bronze_" + layout.kind().word().replace('-', '_'),
        Layer.BRONZE,
        layout.doc() + (isOfReleases(layout) ? RELEASES : " As text, row by row."),
        columns,
        List.of("file_sha256", "sheet", "row"),
        List.of(),
        List.of("file_sha256", "row"));
  }
}
