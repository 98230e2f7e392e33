package org.citeswarehouse.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.citeswarehouse.ingest.SampleFiles.rows;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.checklist;
import static org.citeswarehouse.ingest.xlsx.SmallWorkbooks.row;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.ingest.FileNote;
import org.citeswarehouse.ingest.Intake;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.Issue;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of either format give the same rows, and what is odd about them is told. */
class WorkbookCellsTest {

  @ParameterizedTest
  @ValueSource(strings = {"XLS", "XLSX"})
  void cells_are_what_the_workbook_holds_in_every_sheet_that_is_a_table(String format) {
    SourceFile file =
        SmallWorkbooks.of(
            format,
            workbook -> {
              row(workbook.createSheet("Notes"), 1, "Dear colleague");
              Sheet one = workbook.createSheet("2013");
              row(one, 2, "Register of the year 2013");
              row(one, 4, "genus", "taxon", "class", "order", "family", "when", "note");
              Row data = row(one, 5, "Lynx", "Lynx lynx");
              data.createCell(2).setCellValue(0.1 + 0.2);
              data.createCell(3).setCellValue(true);
              data.createCell(4).setCellValue(1_234_567);
              date(workbook, data.createCell(5), "dd/mm/yyyy", LocalDate.of(2013, 4, 5));
              row(one, 7, "Crax", "Crax rubra", "", "", "0106", "", "x");
              date(workbook, one.getRow(6).createCell(5), (short) 14, LocalDate.of(1900, 2, 28));
              row(checklist(workbook, "2014"), 2, "Boa");
            });

    assertThat(rows(InputKind.CHECKLIST, file))
        .containsExactly(
            new SourceRow(
                "2013",
                5,
                List.of("Lynx lynx", "0.3", "TRUE", "1234567", "Lynx"),
                "{\"when\":\"2013-04-05\"}",
                7,
                7),
            new SourceRow(
                "2013",
                7,
                List.of("Crax rubra", "", "", "0106", "Crax"),
                "{\"when\":\"1900-02-28\",\"note\":\"x\"}",
                7,
                7),
            new SourceRow("2014", 2, List.of("Boa", "", "", "", ""), null, 5, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLS", "XLSX"})
  void days_count_from_1904_where_the_workbook_says_so(String format) {
    SourceFile file =
        SmallWorkbooks.of(
            format,
            workbook -> {
              if (workbook instanceof XSSFWorkbook xlsx) {
                xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
              } else {
                ((HSSFWorkbook) workbook)
                    .getInternalWorkbook().getRecords().stream()
                        .filter(r -> r instanceof org.apache.poi.hssf.record.DateWindow1904Record)
                        .forEach(
                            r ->
                                ((org.apache.poi.hssf.record.DateWindow1904Record) r)
                                    .setWindowing((short) 1));
              }
              Row data = row(checklist(workbook, "S"), 2);
              Cell cell = data.createCell(0);
              cell.setCellValue(1.5);
              cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
            });

    assertThat(rows(InputKind.CHECKLIST, file).get(0).cells().get(0))
        .isEqualTo(LocalDateTime.of(1904, 1, 2, 12, 0).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLS", "XLSX"})
  void formulas_give_the_values_they_had_when_saved_and_are_told(String format) {
    SourceFile file =
        SmallWorkbooks.of(
            format,
            workbook -> {
              Sheet sheet = checklist(workbook, "S");
              Row data = row(sheet, 2, "A");
              data.createCell(1).setCellFormula("1.5*2");
              data.createCell(2).setCellFormula("\"x\"&\"y\"");
              data.createCell(3).setCellFormula("1=1");
              data.createCell(4).setCellFormula("NA()");
              Row second = row(sheet, 3, "B");
              second.createCell(1).setCellFormula("DATE(2013,4,5)");
              second.getCell(1).setCellStyle(style(workbook, "dd.mm.yyyy"));
              second.createCell(2).setCellErrorValue(FormulaError.REF.getCode());
              workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::cells)
        .containsExactly(
            List.of("A", "3", "xy", "TRUE", "#N/A"), List.of("B", "2013-04-05", "#REF!", "", ""));
    assertThat(notes(file)).containsExactly(tuple(IssueCode.FORMULA_VALUES, 2L, "B2", "5"));
  }

  @Test
  void a_formula_without_a_result_is_no_blank_and_a_blank_result_is_one() {
    SourceFile file =
        SmallWorkbooks.file(
            SmallWorkbooks.xml(
                SmallWorkbooks.headings(),
                "<row r=\"2\"><c r=\"A2\"><f>B1*2</f></c><c r=\"B2\"><f>B1</f><v></v></c>"
                    + "<c r=\"C2\"><f>C1</f><v/></c>"
                    + "<c r=\"D2\" t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>"
                    + "<c r=\"E2\"><f>E1</f><v>5</v></c></row>"));

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::cells)
        .containsExactly(List.of("#CALC! =B1*2", "#CALC! =B1", "#CALC! =C1", "", "5"));
  }

  @Test
  void what_has_no_value_is_a_problem_of_its_row() {
    RowFindings row =
        new RowFindings(
            new SourceRow("S", 2, List.of("#REF!", "#CALC! =B1*2", "=1+1"), null, 3, 3));

    assertThat(new TextColumn(0, "permit_no", null).read(row)).isNull();
    assertThat(new TextColumn(1, "taxon", null).read(row)).isNull();
    assertThat(new TextColumn(2, "term", null).read(row)).isEqualTo("=1+1");
    assertThat(row.nothing().issues())
        .extracting(Issue::code, Issue::column, Issue::value)
        .containsExactly(
            tuple(IssueCode.CELL_ERROR, "permit_no", "#REF!"),
            tuple(IssueCode.FORMULA_WITHOUT_VALUE, "taxon", "#CALC! =B1*2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLS", "XLSX"})
  void hidden_rows_columns_and_sheets_are_read_and_told(String format) {
    SourceFile file =
        SmallWorkbooks.of(
            format,
            workbook -> {
              workbook.createSheet("Cover");
              Sheet sheet = checklist(workbook, "Old");
              sheet.getRow(0).setZeroHeight(true);
              row(sheet, 2, "A");
              row(sheet, 3, "B").setZeroHeight(true);
              row(sheet, 4, "C").setZeroHeight(true);
              sheet.createRow(4).setZeroHeight(true);
              sheet.setColumnHidden(1, true);
              sheet.setColumnHidden(2, true);
              sheet.setColumnHidden(9, true);
              workbook.setSheetHidden(1, true);
            });

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(r -> r.cells().get(0))
        .containsExactly("A", "B", "C");
    assertThat(notes(file))
        .containsExactly(
            tuple(IssueCode.HIDDEN_ROWS, 3L, "3", "2"),
            tuple(IssueCode.HIDDEN_COLUMNS, 1L, "B", "2"),
            tuple(IssueCode.HIDDEN_SHEET, 1L, "Old", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLS", "XLSX"})
  void merged_cells_hold_for_each_row_that_they_cover(String format) {
    SourceFile file =
        SmallWorkbooks.of(
            format,
            workbook -> {
              Sheet sheet = workbook.createSheet("S");
              row(sheet, 1, "Register");
              row(sheet, 3, "taxon", "class", "order", "family", "genus");
              row(sheet, 4, "A", "Aves", "o", "f", "g");
              row(sheet, 5, "B", "", "p");
              row(sheet, 6, "", "", "", "", "");
              row(sheet, 7, "C");
              row(sheet, 8, "D");
              row(sheet, 9, "E", "Reptilia");
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 4));
              sheet.addMergedRegion(new CellRangeAddress(3, 6, 1, 1));
              sheet.addMergedRegion(new CellRangeAddress(3, 4, 4, 4));
              sheet.addMergedRegion(new CellRangeAddress(8, 8, 1, 3));
            });

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::row, SourceRow::cells)
        .containsExactly(
            tuple(4L, List.of("A", "Aves", "o", "f", "g")),
            tuple(5L, List.of("B", "Aves", "p", "", "g")),
            tuple(7L, List.of("C", "Aves", "", "", "")),
            tuple(8L, List.of("D", "", "", "", "")),
            tuple(9L, List.of("E", "Reptilia", "", "", "")));
    assertThat(notes(file)).containsExactly(tuple(IssueCode.MERGED_CELLS, 5L, "B4:B7", "2"));
  }

  @Test
  void a_workbook_without_formats_holds_plain_cells() {
    String main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    SourceFile file =
        SmallWorkbooks.file(
            SmallWorkbooks.parts(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                    + main
                    + ".sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                    + " ContentType=\""
                    + main
                    + ".worksheet+xml\"/></Types>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>"
                    + SmallWorkbooks.headings()
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Boa</t></is></c>"
                    + "<c r=\"B2\"><v>41275</v></c></row></sheetData></worksheet>"));

    assertThat(rows(InputKind.CHECKLIST, file))
        .extracting(SourceRow::cells)
        .containsExactly(List.of("Boa", "41275", "", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLS", "XLSX"})
  void a_number_in_merged_cells_is_of_no_row(String format) {
    SourceFile file =
        SmallWorkbooks.of(
            format,
            workbook -> {
              Sheet sheet = workbook.createSheet("S");
              List<String> names =
                  InputLayouts.ENDORSEMENTS.columns().stream().map(InputColumn::name).toList();
              row(sheet, 1, names.toArray(String[]::new));
              row(sheet, 2, "CH", "1234", "A", "E", "2013-02-28", "B1", "12", "KIL");
              row(sheet, 3, "CH", "", "B", "E", "2013-02-28", "B1", "", "");
              row(sheet, 4, "CH", "1235", "A", "E", "2013-02-28", "B1", "7", "KIL");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 6, 6));
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 7, 7));
            });
    int number = InputLayouts.ENDORSEMENTS.indexOf("permit_no");
    int quantity = InputLayouts.ENDORSEMENTS.indexOf("quantity");

    assertThat(rows(InputKind.ENDORSEMENTS, file))
        .extracting(r -> r.cells().get(number), r -> r.cells().get(quantity))
        .containsExactly(
            tuple("1234", "#MERGED! 12"), tuple("1234", "#MERGED! 12"), tuple("1235", "7"));
  }

  private static List<org.assertj.core.groups.Tuple> notes(SourceFile file) {
    return Intake.scan(InputKind.CHECKLIST, file).notes().stream()
        .map((FileNote n) -> tuple(n.code(), n.row(), n.value(), n.more()))
        .toList();
  }

  private static void date(Workbook workbook, Cell cell, String format, LocalDate day) {
    cell.setCellValue(day);
    cell.setCellStyle(style(workbook, format));
  }

  private static void date(Workbook workbook, Cell cell, short format, LocalDate day) {
    cell.setCellValue(day);
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(format);
    cell.setCellStyle(style);
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
