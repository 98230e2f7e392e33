package org.citeswarehouse.api.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cover and the sheets of a report say of how it was asked for. */
class ReportCoverTest {

  private static final String LINES =
      """
      party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,year,permit_type
      QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LPS,7,NAR,DE,P1,2024,R
      QZ,2024,actual,exports,QZ,P2,A,II,Python regius,LPS,3,NAR,DE,P2,2024,R
      QZ,2024,actual,exports,QZ,P3,A,II,Python regius,LIV,1,NAR,DE,P3,2024,E
      """;

  @TempDir private Path folder;

  @Test
  void the_contact_and_the_treatment_of_certificates_stand_on_the_cover() throws IOException {
    assertThat(sheet(workbook("contact", " A. Officer, +41 1 "), "Cover"))
        .contains(List.of("Contact", "A. Officer, +41 1"))
        .contains(
            List.of(
                "Documents crossed many times",
                "Musical instruments, exhibitions and personal ownership: the issue, once, with"
                    + " the quantity permitted"))
        .contains(
            List.of("No trade: imports", "\u2610 no line; nobody said that no trade occurred"));
  }

  @Test
  void documents_that_became_void_are_counted_apart() throws IOException {
    assertThat(sheet(workbook("language", "en"), "Cover"))
        .containsSequence(
            List.of("Document", "Number", "Of these cancelled, replaced or lost"),
            List.of("Export permit", "1", "0"),
            List.of("Import permit", "1", "1"),
            List.of("All documents", "2", "1"));
    assertThat(sheet(workbook("language", "fr"), "Couverture"))
        .contains(List.of("Document", "Nombre", "Dont annulés, remplacés ou perdus"));
    assertThat(sheet(workbook("language", "es"), "Portada"))
        .contains(List.of("Documento", "Número", "De ellos cancelados, reemplazados o perdidos"));
  }

  @Test
  void a_report_without_a_contact_names_none() throws IOException {
    assertThat(sheet(workbook("language", "en"), "Cover"))
        .noneMatch(row -> !row.isEmpty() && row.get(0).equals("Contact"));
  }

  @Test
  void manufactured_goods_are_listed_unless_they_are_to_be_summed() throws IOException {
    XSSFWorkbook summed = workbook("manufactured", "summed");

    assertThat(sheet(workbook("manufactured", "listed"), "Exports and re-exports")).hasSize(4);
    assertThat(sheet(summed, "Exports and re-exports")).hasSize(2);
    assertThat(sheet(summed, "Exports, manufactured").get(1))
        .contains("10", "2 re-export certificates");
  }

  private XSSFWorkbook workbook(String word, String value) throws IOException {
    new FixtureWarehouse(folder)
        .write(ReconciliationTables.RECONCILIATION, Register.LINES)
        .write(ReportTables.ANNUAL_REPORT_LINES, LINES)
        .run("r1", "2025-03-31");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.EXPORT)) {
      new AnnualReports(Reading.current(warehouse))
          .workbook(
              ReportRequest.of(new Arguments(Map.of("party", "QZ", "year", "2024", word, value))),
              out);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<List<String>> sheet(XSSFWorkbook workbook, String name) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : workbook.getSheet(name)) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        cells.add(cell.toString().replaceFirst("\\.0$", ""));
      }
      rows.add(cells);
    }
    return rows;
  }
}
