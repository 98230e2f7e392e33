import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * The files a fuzzer begins with, made here, and the words it puts in: {@code Seeds READER FOLDER
 * WORDS [SAMPLES]}. Samples are read where a folder of them is at hand, and are not kept.
 */
public final class Seeds {

  /** The tables that seeds are made of. */
  private static final List<InputLayout> LAYOUTS =
      List.of(
          InputLayouts.PERMITS,
          InputLayouts.ENDORSEMENTS,
          InputLayouts.CUSTOMS,
          InputLayouts.ANNUAL_REPORT,
          InputLayouts.COVERAGE,
          InputLayouts.ILLEGAL_TRADE,
          InputLayouts.CODES,
          InputLayouts.HEADINGS);

  private static final List<String> PERMIT =
      List.of(
          "CH",
          "13CH1",
          "E",
          "2013-03-01",
          "2013-09-01",
          "ISSUED",
          "",
          "T",
          "CH",
          "DE",
          "A",
          "Python regius",
          "II",
          "LIV",
          "live animal",
          "12",
          "NAR",
          "C",
          "CH",
          "",
          "",
          "",
          "H1",
          "");
  private static final List<String> ENDORSEMENT =
      List.of(
          "CH",
          "13CH1",
          "A",
          "E",
          "31/12/2013",
          "Basel \"SBB\"",
          "1,5",
          "KGM",
          "",
          "",
          "D7",
          "BOX14");
  private static final List<String> CUSTOMS =
      List.of(
          "CH",
          "D7",
          "1",
          "2013-12-31",
          "CH001",
          "E",
          "1000",
          "010619",
          "HS2012",
          "snakes",
          "CH",
          "CH",
          "DE",
          "1.5",
          "12",
          "NAR",
          "100",
          "CHF",
          "C662:13CH1|861:X",
          "RELEASED");
  private static final List<String> REPORT =
      List.of(
          "II",
          "Python regius",
          "LIV",
          "12",
          "NAR",
          "DE",
          "",
          "",
          "",
          "",
          "13CH1",
          "",
          "",
          "T",
          "C",
          "2011");
  private static final Map<String, List<String>> ROWS =
      Map.of(
          "permits",
          PERMIT,
          "endorsements",
          ENDORSEMENT,
          "customs",
          CUSTOMS,
          "annual-report",
          REPORT,
          "coverage",
          List.of("CUSTOMS", "CH001", "E", "2013-01", "2013-12", "YES", "all"),
          "codes",
          List.of("permits", "term", "live animal", "LIV", "n"),
          "headings",
          List.of("permits", "Num\u00E9ro", "permit_no", "n"));

  private final List<byte[]> seeds = new ArrayList<>();
  private final TreeMap<String, String> words = new TreeMap<>();

  private Seeds() {}

  /** Writes them. */
  public static void main(String[] arguments) throws IOException {
    Seeds seeds = new Seeds();
    seeds.make(arguments[0]);
    if (arguments.length > 3) {
      seeds.samples(arguments[0], Path.of(arguments[3]));
    }
    for (int i = 0; i < seeds.seeds.size(); i++) {
      Files.write(Path.of(arguments[1], "seed-" + i), seeds.seeds.get(i));
    }
    Files.write(Path.of(arguments[2]), seeds.words.values());
  }

  private void make(String reader) throws IOException {
    switch (reader) {
      case "csv" -> tables((kind, text) -> encodings(kind, text));
      case "gzip" -> tables((kind, text) -> add(kind, text.getBytes(StandardCharsets.UTF_8)));
      case "reference" -> reference();
      case "reports" -> {
        InputLayout layout = InputLayouts.ANNUAL_REPORT;
        add(table(layout, ";", "\r\n", REPORT));
        add(table(layout, ",", "\n", REPORT).replace("TradingPartner", "CountryOfExport"));
        add(Messages.REPORT);
        words(layout);
      }
      case "mappings" -> {
        add(table(InputLayouts.CODES, ",", "\n", ROWS.get("codes")));
        add(table(InputLayouts.HEADINGS, ";", "\r\n", ROWS.get("headings")));
        add(
            "party=CH\n"
                + "kind=permits\n"
                + "column=term\n"
                + "value=live animal\n"
                + "to=LIV\n"
                + "reason=r\n"
                + "fixed_by=f\n"
                + "code=UNKNOWN_TERM\n");
        List.of(
                "party=",
                "kind=",
                "column=",
                "value=",
                "to=",
                "reason=",
                "fixed_by=",
                "source_file=")
            .forEach(this::word);
        words(InputLayouts.CODES);
        words(InputLayouts.HEADINGS);
        words(InputLayouts.PERMITS);
      }
      case "code" -> {
        List.of(
                "13CH1",
                "https://cites.example.ch/p?id=13CH1",
                "http://a:1@[::1]:8/%zz",
                "{\"a\":1}")
            .forEach(this::add);
        List.of("https://", "http://", "%", "[::1]", "@", "\u0130", "xn--").forEach(this::word);
      }
      case "xlsx" -> {
        for (int kind = 0; kind < 7; kind++) {
          add(kind, Containers.written(workbook(new XSSFWorkbook(), kind)));
        }
        words(InputLayouts.ENDORSEMENTS);
        Stream.of(
                "%%PART ",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "<c r=\"",
                " t=\"s\"",
                " t=\"inlineStr\"",
                "<is><t>",
                " t=\"str\"",
                " t=\"b\"",
                " t=\"e\"",
                " t=\"d\"",
                "<f>",
                "<f t=\"shared\" si=\"0\" ref=\"A1:B9\">",
                "<v>",
                "</v>",
                "<v>2000000000</v>",
                "<v>1E999999999</v>",
                "<v>-1</v>",
                "<mergeCell ref=\"1:5\"/>",
                "<mergeCell ref=\"A:C\"/>",
                "<mergeCell ref=\"ZZZZZZZ1:A9\"/>",
                "<row r=\"2000000000\">",
                "<row r=\"-1\">",
                "<row hidden=\"1\">",
                "<dimension ref=\"A1:XFD1048576\"/>",
                " count=\"2000000000\"",
                " uniqueCount=\"2000000000\"",
                " s=\"2000000000\"",
                "date1904=\"1\"",
                " state=\"hidden\"",
                "<si><t/></si>",
                "<rPh sb=\"0\" eb=\"1\">",
                "numFmtId=\"14\"",
                "formatCode=\"dd/mm/yyyy\"")
            .forEach(this::word);
      }
      case "xls" -> {
        for (int kind = 0; kind < 7; kind++) {
          add(kind, Containers.records(workbook(new HSSFWorkbook(), kind)));
        }
        // Number and first length of records: bound sheet, texts, row, label, number, formula,
        // merged, note of dates.
        for (String record :
            List.of(
                "8500", "FC00", "3C00", "0802", "FD00", "0302", "0600", "E500", "2200", "7E02",
                "0702", "2F00", "0908", "0A00", "BD00")) {
          words.put(record, "\"\\x" + record.substring(0, 2) + "\\x" + record.substring(2) + "\"");
        }
        words.put("most", "\"\\xff\\xff\\xff\\x7f\"");
      }
      case "bytes" -> {
        Stream.of("PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "Workbook", "%PDF-")
            .forEach(this::word);
        for (int kind = 0; kind < 4; kind++) {
          add(kind, workbook(new XSSFWorkbook(), kind));
          add(kind, workbook(new HSSFWorkbook(), kind));
        }
        byte[] text =
            table(InputLayouts.PERMITS, ",", "\n", PERMIT).getBytes(StandardCharsets.UTF_8);
        add(0, Containers.gzip(text));
        add(
            0,
            Containers.zip(
                ("%%PART a.csv\n" + new String(text, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)));
      }
      case "zip" -> {
        add(
            0,
            ("%%PART a.xml\n" + Messages.PERMIT + "%%PART d/b.xml\n" + Messages.PERMIT_V1)
                .getBytes(StandardCharsets.UTF_8));
        add(
            2,
            ("%%PART a.xml\n"
                    + Messages.ASYCUDA
                    + "%%PART __MACOSX/a\nx%%PART b.xml\n"
                    + Messages.WCO)
                .getBytes(StandardCharsets.UTF_8));
        add(
            1,
            ("%%PART a.csv\n"
                    + table(InputLayouts.ENDORSEMENTS, ";", "\n", ENDORSEMENT)
                    + "%%PART README.txt\nx")
                .getBytes(StandardCharsets.UTF_8));
        Stream.of(
                "%%PART ",
                "../",
                "[Content_Types].xml",
                "mimetype",
                "xl/workbook.xml",
                "xl/vbaProject.bin",
                "C:\\",
                "\uFEFF")
            .forEach(this::word);
        Messages.words().forEach(this::word);
      }
      default -> {
        Messages.of(reader).forEach(this::add);
        Messages.words().forEach(this::word);
      }
    }
  }

  /** Cells of a row of a layout; the same few where it has none of its own. */
  private static List<String> row(InputLayout layout) {
    return ROWS.getOrDefault(
        layout.kind().word(), List.of("2013-03-01", "Python regius", "LIV", "1", "NAR"));
  }

  private interface Each {
    void table(int kind, String text) throws IOException;
  }

  private void tables(Each each) throws IOException {
    String[] separators = {",", ";", "\t", "|"};
    String[] ends = {"\n", "\r\n", "\r"};
    for (int kind = 0; kind < LAYOUTS.size(); kind++) {
      InputLayout layout = LAYOUTS.get(kind);
      List<String> row = row(layout);
      String text = table(layout, separators[kind % 4], ends[kind % 3], row);
      each.table(kind, text);
      each.table(kind, "Registre 2013" + ends[kind % 3] + ends[kind % 3] + text);
      words(layout);
    }
    Stream.of(
            "\",\"",
            "\"\"",
            "\r\n",
            "Pays de d\u00E9livrance",
            "N\u00B0 du permis",
            "31/12/2013",
            "2013-02-30",
            "1.234,5",
            "1E9",
            "12/31/13",
            "\uFEFF")
        .forEach(this::word);
  }

  private void encodings(int kind, String text) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      add(kind, (text + "\u00E9").getBytes(charset));
    }
    add(kind, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    add(kind, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
  }

  /**
   * What is delivered as a checklist, as quotas and as suspensions, in tables and as answers of a
   * service.
   */
  private void reference() {
    int kind = 0;
    for (InputLayout layout : InputLayouts.all()) {
      kind =
          switch (layout.kind().deliveredAs()) {
            case CHECKLIST -> 9;
            case QUOTAS -> 10;
            case SUSPENSIONS -> 11;
            default -> -1;
          };
      if (kind < 0) {
        continue;
      }
      words(layout);
      if (layout.isJson()) {
        String element =
            layout.columns().stream()
                .map(c -> "\"" + c.name() + "\":\"2013\"")
                .collect(Collectors.joining(",", "{", "}"));
        String array =
            layout.arrays().isEmpty()
                ? "[" + element + "]"
                : "{\"" + layout.arrays().get(0) + "\":[" + element + "]}";
        add(kind, array.getBytes(StandardCharsets.UTF_8));
        add(kind, element.getBytes(StandardCharsets.UTF_8));
      } else {
        add(
            kind,
            table(layout, ",", "\n", List.of("1", "2", "Python regius", "II", "2013"))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    Stream.of(
            "{\"",
            "\":",
            "[{",
            "}]",
            "null",
            "true",
            "1e999999999",
            "-0",
            "\\u0000",
            "{\"error\":{\"message\":\"x\"}}")
        .forEach(this::word);
  }

  private static String table(InputLayout layout, String separator, String end, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < layout.columns().size(); i++) {
      String cell = i < row.size() ? row.get(i) : "";
      cells.add(
          cell.contains(separator) || cell.contains("\"")
              ? '"' + cell.replace("\"", "\"\"") + '"'
              : cell);
    }
    String names =
        layout.columns().stream()
            .map(InputColumn::name)
            .map(n -> n.contains(separator) || n.contains("\"") ? '"' + n + '"' : n)
            .collect(Collectors.joining(separator));
    String line = String.join(separator, cells);
    return names + end + line + end + line + end;
  }

  /**
   * A sheet with a title, a date, a number, a formula, merged cells and a hidden row, and one
   * beside it.
   */
  private static byte[] workbook(Workbook workbook, int kind) throws IOException {
    InputLayout layout = LAYOUTS.get(kind);
    List<String> row = row(layout);
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Visas");
      sheet.createRow(0).createCell(0).setCellValue("Registre");
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      for (int line = 1; line < 4; line++) {
        Row cells = sheet.createRow(line);
        for (int i = 0; i < layout.columns().size(); i++) {
          String text =
              line == 1 ? layout.columns().get(i).name() : i < row.size() ? row.get(i) : "";
          if (!text.isEmpty() && !(line == 3 && i == 0)) {
            cells.createCell(i).setCellValue(text);
          }
        }
        if (line > 1) {
          cells.createCell(3).setCellValue(41000.5);
          cells.getCell(3).setCellStyle(day);
          cells.createCell(2).setCellValue(true);
          cells.createCell(5).setCellFormula("1+1");
        }
        cells.setZeroHeight(line == 3);
      }
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("n");
      workbook.setSheetHidden(1, true);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private void samples(String reader, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        String name = folder.relativize(file).toString();
        if (bytes.length > 200_000 || name.endsWith(".md")) {
          continue;
        }
        if (name.endsWith(".xlsx") && (reader.equals("xlsx") || reader.equals("bytes"))) {
          add(3, reader.equals("bytes") ? bytes : Containers.written(bytes));
        } else if (name.endsWith(".csv") && reader.equals("reports")) {
          seeds.add(bytes);
        } else if (name.startsWith("speciesplus") && reader.equals("reference")) {
          add(9, bytes);
        } else if (Messages.isOf(reader, name)) {
          seeds.add(bytes);
        }
      }
    }
  }

  private void add(String text) {
    seeds.add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(int kind, byte[] content) {
    byte[] bytes = new byte[content.length + 1];
    bytes[0] = (byte) kind;
    System.arraycopy(content, 0, bytes, 1, content.length);
    seeds.add(bytes);
  }

  private void words(InputLayout layout) {
    layout.columns().forEach(c -> word(c.name()));
  }

  /** A word as libFuzzer reads it. */
  private void word(String word) {
    StringBuilder line = new StringBuilder("\"");
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b < 127 && b != '"' && b != '\\';
      line.append(plain ? String.valueOf((char) b) : String.format("\\x%02x", b));
    }
    words.put(word, line.append('"').toString());
  }
}
