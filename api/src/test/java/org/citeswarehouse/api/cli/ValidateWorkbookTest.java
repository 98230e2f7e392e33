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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was validated comes back as it was, with a column ERRORS. */
class ValidateWorkbookTest {

  private static final String IMPORTS =
      "App.|Species|Term code|Quantity|Unit|Country of export or re-export"
          + "|Country of origin of re-exports|Purpose|Source|Year";
  private static final String EXPORTS =
      IMPORTS.replace("Country of export or re-export", "Country of destination");

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void sheetsTitlesTypesFormatsAndFormulasStayAndErrorsStandBesideTheirRows() throws IOException {
    Path file = report("II|Canis lupus|LIV|1250.5|KGM|FR||T|W|2024", "|a|LIV|2|KGM|FR||T|W|2024");

    assertThat(validate(file, "I", "back.xlsx")).as(err()).isZero();

    try (XSSFWorkbook back = workbook("back.xlsx")) {
      assertThat(back.sheetIterator())
          .toIterable()
          .extracting(Sheet::getSheetName)
          .containsExactly("Cover", "Imports", "Exports");
      assertThat(back.getSheet("Cover").getRow(0).getCell(0).getCellFormula())
          .isEqualTo("SUM(Imports!D4:D5)");
      XSSFSheet imports = back.getSheet("Imports");
      assertThat(texts(imports))
          .containsExactly(
              "1: Imports of 2024 < & \"all\"",
              "3: " + IMPORTS + "|ERRORS",
              "4: II|Canis lupus|LIV|1,250.50|KGM|FR||T|W|2024",
              "5: |a|LIV|2.00|KGM|FR||T|W|2024|P4 Appendix is blank.");
      assertThat(imports.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A1:C1"));
      assertThat(imports.getRow(3).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(imports.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:K5");
      assertThat(texts(back.getSheet("Exports"))).noneMatch(row -> row.contains("ERRORS"));
    }
    assertThat(out())
        .contains(
            "Sheet \u201CExports\u201D holds exports and re-exports and was not checked: give"
                + " --perspective E, or I,E for both.");
  }

  @Test
  void partsThatAreNotCheckedAreTheSameBytes() throws IOException {
    Path file = report("|a|LIV|2|KGM|FR||T|W|2024");
    validate(file, "I", "back.xlsx");

    Map<String, String> before = parts(file);
    Map<String, String> after = parts(folder.resolve("back.xlsx"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.keySet().removeAll(List.of("xl/worksheets/sheet2.xml", "xl/styles.xml"));
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void anErrorIsTextOnARedGround() throws IOException {
    validate(report("|a|LIV|2|KGM|FR||T|W|2024"), "I", "back.xlsx");

    try (XSSFWorkbook back = workbook("back.xlsx")) {
      Cell error = back.getSheet("Imports").getRow(3).getCell(10);
      assertThat(error.getCellType()).isEqualTo(CellType.STRING);
      assertThat(error.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(
              ((org.apache.poi.xssf.usermodel.XSSFCellStyle) error.getCellStyle())
                  .getFillForegroundXSSFColor()
                  .getARGBHex())
          .isEqualTo("FFFFC7CE");
      assertThat(back.getSheet("Imports").getRow(2).getCell(10).getCellStyle())
          .isEqualTo(back.getSheet("Imports").getRow(2).getCell(9).getCellStyle());
    }
  }

  @Test
  void bothDirectionsInOneGo() throws IOException {
    Path file = report("|a|LIV|2|KGM|FR||T|W|2024");

    assertThat(validate(file, "I,E", "back.xlsx")).as(err()).isZero();

    assertThat(out()).contains("2 lines checked. 2 cannot be sent").doesNotContain("not checked:");
    try (XSSFWorkbook back = workbook("back.xlsx")) {
      assertThat(texts(back.getSheet("Imports")).get(2)).endsWith("|P4 Appendix is blank.");
      assertThat(texts(back.getSheet("Exports")).get(1)).endsWith("|P6 Year is blank.");
    }
  }

  @Test
  void errorsOfTheTimeBeforeAreReplaced() throws IOException {
    validate(report("|a|LIV|2|KGM|FR||T|W|2024", "II|a|LIV|2|KGM|||T|W|"), "I", "1.xlsx");
    try (XSSFWorkbook once = workbook("1.xlsx");
        OutputStream mended = Files.newOutputStream(folder.resolve("2.xlsx"))) {
      once.getSheet("Imports").getRow(3).createCell(0).setCellValue("II");
      once.write(mended);
    }

    assertThat(validate(folder.resolve("2.xlsx"), "I", "3.xlsx")).as(err()).isZero();
    assertThat(validate(folder.resolve("3.xlsx"), "I", "4.xlsx")).as(err()).isZero();

    try (XSSFWorkbook back = workbook("4.xlsx")) {
      assertThat(texts(back.getSheet("Imports")))
          .containsExactly(
              "1: Imports of 2024 < & \"all\"",
              "3: " + IMPORTS + "|ERRORS",
              "4: II|a|LIV|2.00|KGM|FR||T|W|2024",
              "5: II|a|LIV|2.00|KGM|||T|W||P1 TradingPartner is blank.; P6 Year is blank.");
    }
  }

  @Test
  void errorsOfTheTimeBeforeAreReplacedInCsvToo() throws IOException {
    String header =
        "Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,"
            + "ExportPermit,OriginPermit,IFSPermit,PurposeCode,SourceCode,Year";
    Files.writeString(
        folder.resolve("0.csv"),
        header + "\n,a,LIV,1,,FR,,,,,T,W,2024\nII,a,LIV,1,,FR,,,,,T,W,2024,surplus\n");

    for (int i = 0; i < 3; i++) {
      assertThat(validate(folder.resolve(i + ".csv"), "E", (i + 1) + ".csv")).as(err()).isZero();
    }

    assertThat(Files.readAllLines(folder.resolve("3.csv")))
        .containsExactly(
            header + ",ERRORS",
            ",a,LIV,1,,FR,,,,,T,W,2024,P4 Appendix is blank.",
            "II,a,LIV,1,,FR,,,,,T,W,2024,\"X0 The row has 15 cells, the header 14.\",surplus");
  }

  @Test
  void rowsWithoutAYearAreReadAsOfTheYearGivenWhichIsSaid() throws IOException {
    Path file = report("II|a|LIV|2|KGM|FR||T|W|", "II|a|LIV|3|KGM|FR||T|W|2024");

    assertThat(validate(file, "I", "back.xlsx", "--year", "2024")).as(err()).isZero();

    assertThat(out()).contains("1 lines have no year and were checked as of 2024;");
    try (XSSFWorkbook back = workbook("back.xlsx")) {
      assertThat(texts(back.getSheet("Imports")).get(2)).isEqualTo("4: II|a|LIV|2.00|KGM|FR||T|W|");
    }
  }

  @Test
  void unitsOfAWorkbookMayBeNamesAsForAnIngest() throws IOException {
    Path file = report("II|a|LIV|2|KG|FR||T|W|2024", "II|a|SAW|2|m3|FR||T|W|2024");

    assertThat(validate(file, "I", "back.xlsx")).as(err()).isZero();

    assertThat(out())
        .doesNotContain("P13")
        .contains("Units written as names were read as codes: KG = KGM, m3 = MTQ.");
  }

  @Test
  void aWorkbookDoesNotComeBackAsText() throws IOException {
    Path file = report("II|a|LIV|2|KGM|FR||T|W|2024");

    assertThat(cites("validate", file.toString(), "--party", "CH", "--perspective", "I"))
        .isEqualTo(2);
    assertThat(err()).contains("Give --out FILE.xlsx");
    assertThat(validate(file, "I", "back.csv")).isEqualTo(2);
    assertThat(cites("validate", file.toString(), "--party", "CH", "--perspective", "I", "--json"))
        .isZero();
    assertThat(out()).contains("\"rows\":1");
  }

  /** Cover; imports below a title, with numbers and formats; exports whose line has no year. */
  private Path report(String... lines) throws IOException {
    Path file = folder.resolve("report.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(file)) {
      workbook.createSheet("Cover").createRow(0).createCell(0).setCellFormula("SUM(A2:A3)");
      CellStyle amount = workbook.createCellStyle();
      amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
      XSSFSheet imports = workbook.createSheet("Imports");
      imports.createRow(0).createCell(0).setCellValue("Imports of 2024 < & \"all\"");
      imports.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
      fill(imports.createRow(2), IMPORTS, amount);
      for (int i = 0; i < lines.length; i++) {
        fill(imports.createRow(3 + i), lines[i], amount);
      }
      imports.setAutoFilter(CellRangeAddress.valueOf("A3:J5"));
      XSSFSheet exports = workbook.createSheet("Exports");
      fill(exports.createRow(0), EXPORTS, amount);
      fill(exports.createRow(1), "II|a|LIV|2|KGM|FR||T|W|", amount);
      workbook.getSheet("Cover").getRow(0).getCell(0).setCellFormula("SUM(Imports!D4:D5)");
      workbook.write(to);
    }
    return file;
  }

  private static void fill(Row row, String line, CellStyle amount) {
    String[] cells = line.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].matches("[0-9.]+")) {
        row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
        if (i == 3) {
          row.getCell(i).setCellStyle(amount);
        }
      } else if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  /** Rows that have content, with their numbers. */
  private static List<String> texts(Sheet sheet) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    List<String> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      int last = sheet.getSheetName().equals("Imports") && row.getRowNum() == 0 ? 1 : 10;
      for (int i = 0; i < Math.max(last, row.getLastCellNum()); i++) {
        cells.add(formatter.formatCellValue(row.getCell(i)));
      }
      rows.add(row.getRowNum() + 1 + ": " + String.join("|", cells));
    }
    return rows;
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  private XSSFWorkbook workbook(String name) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      return new XSSFWorkbook(in);
    }
  }

  private int validate(Path file, String perspective, String back, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("validate", file.toString(), "--party", "CH", "--perspective", perspective));
    args.addAll(List.of("--out", folder.resolve(back).toString()));
    args.addAll(List.of(more));
    return cites(args.toArray(String[]::new));
  }

  private int cites(String... args) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--warehouse", folder.resolve("none").toString()));
    return ApiMain.run(
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)),
        all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
