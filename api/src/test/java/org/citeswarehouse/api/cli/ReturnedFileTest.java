package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A landed file comes back as it was, with its open problems beside their rows and summed up. */
class ReturnedFileTest {

  private static final String HEADER =
      "issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
          + "dead_quantity,transport_doc_no,customs_declaration_no,method";
  private static final List<String> ROWS =
      List.of(
          "CH,P1,A,E,2013-05-01,BS,5,kg,,,,BOX14",
          "CH,P2,A,E,2013-05-01,BS,5,KGM,,,,BOX14",
          "Suisse,P3,A,E,2013-05-01,BS,5,kg,,,,BOX14");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private void landed(String name, String sheet, int first, byte[] bytes) throws IOException {
    Path home = Files.createDirectories(folder.resolve("landing").resolve("aa").resolve("aa11"));
    Files.write(home.resolve("original"), bytes);
    String problem =
        "CH,R1,"
            + name
            + ","
            + sheet
            + ",%d,%s,%s,%s,REJECTED,%s,use a code,"
            + "endorsements,aa11\n";
    new FixtureWarehouse(folder)
        .write(
            OperationTables.FILES,
            "run_id,sha256,kind,party,name,sequence\nR1,aa11,endorsements,CH," + name + ",1\n")
        .write(
            RegisterTables.REJECTS,
            "party,run_id,file,sheet,row,column,value,code,severity,message,suggestion,kind,"
                + "file_sha256\n"
                + problem.formatted(first, "unit", "kg", "UNKNOWN_UNIT", "no unit")
                + problem.formatted(first + 2, "unit", "kg", "UNKNOWN_UNIT", "no unit")
                + problem.formatted(
                    first + 2, "issuing_country", "Suisse", "UNKNOWN_COUNTRY", "no country"))
        .run("R1", "2024-12-31");
  }

  @Test
  void a_csv_comes_back_with_all_problems_of_each_row() throws IOException {
    landed(
        "e.csv",
        "",
        2,
        (HEADER + "\n" + String.join("\n", ROWS) + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(export("--source-file", "e.csv", "--out", folder.resolve("back.csv").toString()))
        .as(text(err))
        .isZero();

    assertThat(Files.readString(folder.resolve("back.csv")))
        .isEqualTo(
            HEADER
                + ",ERRORS\n"
                + ROWS.get(0)
                + ",UNKNOWN_UNIT no unit\n"
                + ROWS.get(1)
                + ",\n"
                + ROWS.get(2)
                + ",UNKNOWN_COUNTRY no country; UNKNOWN_UNIT no unit\n");
  }

  @Test
  void a_workbook_comes_back_whole_with_its_cells_marked_and_a_summary() throws IOException {
    landed("e.xlsx", "Register", 4, workbook());

    assertThat(export("--sha256", "aa11", "--out", folder.resolve("back.xlsx").toString()))
        .as(text(err))
        .isZero();

    try (InputStream in = Files.newInputStream(folder.resolve("back.xlsx"));
        XSSFWorkbook back = new XSSFWorkbook(in)) {
      assertThat(back.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly("Notes", "Register", "Summary");
      assertThat(back.getSheet("Notes").getRow(0).getCell(0).getStringCellValue()).isEqualTo("n");
      XSSFSheet register = back.getSheet("Register");
      assertThat(texts(register))
          .contains(
              "3: " + HEADER.replace(',', '|') + "|ERRORS",
              "4: CH|P1|A|E|2013-05-01|BS|5|kg||||BOX14|UNKNOWN_UNIT no unit",
              "6: Suisse|P3|A|E|2013-05-01|BS|5|kg||||BOX14|UNKNOWN_COUNTRY no country;"
                  + " UNKNOWN_UNIT no unit");
      assertThat(register.getSheetConditionalFormatting().getNumConditionalFormattings())
          .isEqualTo(1);
      var marks = register.getSheetConditionalFormatting().getConditionalFormattingAt(0);
      assertThat(marks.getFormattingRanges())
          .extracting(CellRangeAddress::formatAsString)
          .containsExactly("A6", "H4", "H6");
      assertThat(marks.getRule(0).getPatternFormatting().getFillBackgroundColorColor().getARGBHex())
          .isEqualTo("FFFFC7CE");
      assertThat(texts(back.getSheet("Summary")))
          .containsExactly(
              "1: code|severity|column|value|rows|first_row|message|suggestion|suggested_code|fix",
              "2: UNKNOWN_UNIT|REJECTED|unit|kg|2|4|no unit|use a code|KGM|./cites fix --party CH"
                  + " --kind endorsements --column 'unit' --value 'kg' --to KGM --reason TEXT",
              "3: UNKNOWN_COUNTRY|REJECTED|issuing_country|Suisse|1|6|no country|use a code|CH|"
                  + "./cites fix --party CH --kind endorsements --column 'issuing_country' --value"
                  + " 'Suisse' --to CH --reason TEXT");
    }
  }

  @Test
  void what_cannot_be_returned_is_refused_and_leaves_no_file() throws IOException {
    landed("e.xlsx", "Register", 4, workbook());
    String back = folder.resolve("back.csv").toString();

    assertThat(export("--out", back)).isEqualTo(2);
    assertThat(export("--source-file", "f.csv", "--out", back)).isEqualTo(2);
    assertThat(export("--source-file", "e.xlsx", "--out", back)).isEqualTo(2);
    assertThat(text(err))
        .contains(
            "Problem: It is not said which file is to be returned.",
            "Problem: CH has no landed file f.csv.",
            "Problem: e.xlsx is a workbook and is not returned as CSV.");
    assertThat(folder.resolve("back.csv")).doesNotExist();
  }

  /** Another sheet, two title rows, a day with a format of its own. */
  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("n");
      XSSFSheet sheet = workbook.createSheet("Register");
      sheet.createRow(0).createCell(0).setCellValue("Endorsements");
      sheet.createRow(1).createCell(0).setCellValue("2013");
      fill(sheet.createRow(2), HEADER);
      for (int i = 0; i < ROWS.size(); i++) {
        fill(sheet.createRow(3 + i), ROWS.get(i));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Row row, String cells) {
    String[] all = cells.split(",", -1);
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isEmpty()) {
        row.createCell(i).setCellValue(all[i]);
      }
    }
  }

  private static List<String> texts(Sheet sheet) {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getLastCellNum(); i++) {
        cells.add(formatter.formatCellValue(row.getCell(i)));
      }
      texts.add(row.getRowNum() + 1 + ": " + String.join("|", cells));
    }
    return texts;
  }

  private int export(String... words) {
    List<String> all = new ArrayList<>(List.of("export", "returned", "--party", "CH"));
    all.addAll(List.of(words));
    all.addAll(List.of("--warehouse", folder.toString()));
    Console console = new Console(print(out), print(err));
    return ApiMain.run(console, all.toArray(String[]::new));
  }

  private static PrintStream print(OutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
