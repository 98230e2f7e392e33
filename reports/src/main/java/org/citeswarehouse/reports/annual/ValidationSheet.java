package org.citeswarehouse.reports.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;
import org.citeswarehouse.reports.table.SheetCells;
import org.citeswarehouse.reports.table.SheetTable;
import org.citeswarehouse.reports.table.StreamedWorkbook;

/**
 * What the rules of validation say: the lines that have to be mended one by one, what is unusual by
 * rule and value, and what of that was let stand.
 */
final class ValidationSheet {

  private static final List<String> COLUMNS =
      List.of(
          "direction",
          "issuing_country",
          "permit_no",
          "line_no",
          "records",
          "rule",
          "value",
          "message",
          "suggestion",
          "waived");

  private final StreamedWorkbook workbook;
  private final SheetTable table;
  private final SheetCells cells;
  private final Words words;
  private boolean any;

  ValidationSheet(StreamedWorkbook workbook, SXSSFSheet sheet, Words words) {
    this.workbook = workbook;
    this.words = words;
    this.table = SheetTable.printed(workbook, sheet, columns(words));
    this.cells = new SheetCells(workbook, false);
  }

  void write(Validated validated) {
    group("VALIDATION_ERRORS", validated.mended(), validated.more());
    group("VALIDATION_WARNINGS", validated.asked(true), validated.moreAsked());
    group("VALIDATION_WAIVED", validated.asked(false), 0);
    table.end();
  }

  private void group(String code, List<Validated.Offence> offences, long more) {
    if (offences.isEmpty() && more == 0) {
      return;
    }
    if (any) {
      table.addRow();
    }
    any = true;
    heading(words.check(code, "title"));
    line(words.check(code, "meaning"));
    line(words.of("checks.todo", words.check(code, "todo")));
    Rows rows = rows(offences, words);
    while (rows.next()) {
      table.add(rows);
    }
    if (more > 0) {
      line(words.of("validation.more", more));
    }
  }

  /** Offences as a reader sees them. */
  static Rows rows(List<Validated.Offence> offences, Words words) {
    return new ListRows(columns(words), offences.stream().map(o -> row(o, words)).toList());
  }

  private static List<Column> columns(Words words) {
    return COLUMNS.stream()
        .map(
            name ->
                new Column(
                    name,
                    words.of("validation." + name),
                    name.equals("records") ? ColumnType.DECIMAL : ColumnType.TEXT,
                    "",
                    name,
                    ""))
        .toList();
  }

  private static List<Object> row(Validated.Offence o, Words words) {
    List<Object> row = new ArrayList<>();
    row.add(words.of("direction." + o.direction()));
    row.add(o.issuingCountry());
    row.add(o.permitNo());
    row.add(o.lineNo());
    row.add(BigDecimal.valueOf(o.records()));
    Stream.of(o.rule(), o.value(), o.message(), o.suggestion(), o.waived())
        .map(text -> text.isEmpty() ? null : text)
        .forEach(row::add);
    return row;
  }

  private void heading(String text) {
    cells.text(table.addRow(), 0, text, workbook.styles().heading());
  }

  private void line(String text) {
    cells.text(table.addRow(), 0, text, workbook.styles().running());
  }
}
