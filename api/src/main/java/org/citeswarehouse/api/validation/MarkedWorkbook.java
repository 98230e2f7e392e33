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

/**
 * A report in text given back as a workbook, a sheet for each of its tables; every cell is text, as
 * it was. What a workbook holds is given back by {@link ReturnedWorkbook}.
 */
public final class MarkedWorkbook implements MarkedFile, AutoCloseable {

  private final StreamedWorkbook workbook = new StreamedWorkbook(ERRORS, null);
  private List<Column> columns = List.of();
  private ErrorsColumn errors;
  private SheetTable table;

  @Override
  public void table(String sheet, long headerRow, List<String> headings) {
    errors = ErrorsColumn.of(headings);
    columns = new ArrayList<>();
    for (String heading : errors.with(headings, ERRORS)) {
      int number = columns.size() + 1;
      String shown = heading.isBlank() ? "column " + number : heading;
      columns.add(new Column("c" + number, shown, ColumnType.TEXT, "", shown, ""));
    }
    String name = WorkbookUtil.createSafeSheetName(sheet.isEmpty() ? "Report" : sheet);
    table = SheetTable.filtered(workbook, workbook.sheet(name), columns);
  }

  @Override
  public void row(long row, List<String> cells, String text) {
    table.add(new OneRow(columns, errors.with(cells, text)));
  }

  @Override
  public void end() {
    table.end();
  }

  /** Adds a sheet "Summary" of rows, the headings first. */
  public void summary(List<List<Object>> rows) {
    List<Column> headings = new ArrayList<>();
    for (Object heading : rows.get(0)) {
      String name = heading.toString();
      headings.add(new Column(name, name, ColumnType.TEXT, "", name, ""));
    }
    SheetTable sheet = SheetTable.filtered(workbook, workbook.sheet("Summary"), headings);
    for (List<Object> row : rows.subList(1, rows.size())) {
      sheet.add(
          new OneRow(headings, row.stream().map(v -> v == null ? "" : v.toString()).toList()));
    }
    sheet.end();
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
