import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.model.table.ReportTables;

/**
 * A warehouse whose annual report has as many lines as asked for, and the peer: the same cells
 * written by POI alone, without looks, widths, checks or a cover.
 */
final class ManyLines {

  private static final String ONE =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,description,term_code,quantity,unit_code,trading_partner,country_of_origin,export_permit,origin_permit,purpose_code,source_code,year,remarks,state
      QZ,2024,actual,exports,QZ,P,A,II,Crocodylus niloticus,"belly skins, wet blue",SKI,1,NAR,DE,ZA,P,ZA-,T,C,2024,Tags,USED
      """;

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> make(home, Long.parseLong(args[2]));
      case "bare" -> bare(home, Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void make(Path home, long lines) throws Exception {
    Register.in(home)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            ONE,
            "SELECT * REPLACE (permit_no || lpad(CAST(i AS VARCHAR), 7, '0') AS permit_no,"
                + " export_permit || lpad(CAST(i AS VARCHAR), 7, '0') AS export_permit,"
                + " origin_permit || (i % 5000) AS origin_permit,"
                + " species_name || ' ' || (i % 3000) AS species_name,"
                + " remarks || ' ' || i || ' to ' || (i + 9) AS remarks,"
                + " CAST(quantity * (i % 1000 + 1) / 8 AS DECIMAL(38, 15)) AS quantity) FROM t, range("
                + lines
                + ") r(i)")
        .run("r2", "2025-03-31");
  }

  private static void bare(Path home, Path out) throws Exception {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT appendix, species_name, description, term_code, quantity, unit_code,"
                    + " trading_partner, export_permit, country_of_origin, origin_permit,"
                    + " purpose_code, source_code, year, remarks FROM read_parquet('"
                    + part(home) + "')");
        SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream to = new BufferedOutputStream(Files.newOutputStream(out))) {
      workbook.setCompressTempFiles(true);
      SXSSFSheet sheet = workbook.createSheet("lines");
      int columns = rows.getMetaData().getColumnCount();
      for (int at = 0; rows.next(); at++) {
        Row row = sheet.createRow(at);
        for (int i = 1; i <= columns; i++) {
          if (i == 5 || i == 13) {
            row.createCell(i - 1).setCellValue(rows.getDouble(i));
          } else {
            row.createCell(i - 1).setCellValue(rows.getString(i));
          }
        }
      }
      workbook.write(to);
    }
  }

  private static Path part(Path home) {
    return home.resolve("tables/annual_report_lines/part-00001.parquet");
  }
}
