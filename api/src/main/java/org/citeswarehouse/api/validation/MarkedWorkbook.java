package org.citeswarehouse.api.validation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/** A report given back as a workbook, a sheet for each of its tables; every cell is text. */
public final class MarkedWorkbook implements MarkedFile, AutoCloseable {

  private final StreamedWorkbook workbook = new StreamedWorkbook(ERRORS, null);
  private List<Column> columns = List.of();
  private SheetTable table;

  @Override
  public void table(String sheet, List<String> headings) {
    columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).isBlank() ? "column " + (i + 1) : headings.get(i);
      columns.add(new Column("c" + i, heading, ColumnType.TEXT, "", heading, ""));
    }
    columns.add(new Column("errors", ERRORS, ColumnType.TEXT, "", ERRORS, ""));
    String name = WorkbookUtil.createSafeSheetName(sheet.isEmpty() ? "Report" : sheet);
    table = SheetTable.filtered(workbook, workbook.sheet(name), columns);
  }

  @Override
  public void row(List<String> cells, String errors) {
    List<String> all =
        new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns.size() - 1)));
    while (all.size() < columns.size() - 1) {
      all.add("");
    }
    all.add(errors);
    table.add(new OneRow(columns, all));
  }

  @Override
  public void end() {
    table.end();
  }

  /** Writes the workbook; the stream is left open. */
  public void write(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private record OneRow(List<Column> columns, List<String> cells) implements Rows {

    @Override
    public boolean next() {
      return false;
    }

    @Override
    public Object value(int column) {
      String cell = cells.get(column);
      return cell == null || cell.isEmpty() ? null : cell;
    }

    @Override
    public void close() {}
  }
}
