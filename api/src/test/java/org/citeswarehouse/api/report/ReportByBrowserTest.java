package org.citeswarehouse.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.browser.Chromium;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer goes through a report by clicks alone, and freezes it. */
class ReportByBrowserTest {

  private static final int QUANTITY = 4;

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @Test
  void fromAFigureToFileAndRowThenFrozenAndDownloaded() throws IOException {
    Register.in(folder)
        .write(
            ReportTables.ANNUAL_REPORT_LINES,
            """
            party,report_year,basis,direction,issuing_country,permit_no,line_no,appendix,species_name,term_code,quantity,unit_code,trading_partner,export_permit,purpose_code,source_code,year,state
            QZ,2024,actual,exports,QZ,24/QZ/1,A,II,Python regius,LIV,7,NAR,DE,24/QZ/1,T,C,2024,PART_USED
            QZ,2024,actual,exports,QZ,24/QZ/1,B,II,Varanus niloticus,SKI,2.500000000000001,KGM,DE,24/QZ/1,T,W,2024,USED
            """)
        .write(
            ReportTables.ANNUAL_REPORT_CHECKS,
            """
            party,report_year,basis,direction,check_code,blocks,reported,issuing_country,permit_no,line_no
            QZ,2024,actual,exports,VOID_USED,true,true,QZ,24/QZ/1,A
            """)
        .run("r2", "2025-03-31");
    try (Chromium chromium = Chromium.start();
        Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0)) {
      page = chromium.someone("http://127.0.0.1:" + server.port()).newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      toFileAndRow();
      freeze();
      download();
      assertThat(complaints).isEmpty();
    }
  }

  private void toFileAndRow() {
    page.navigate("/");
    link("Annual report").click();
    link("Exempla (synthetic Party of the demo), 2024").click();
    assertThat(page.locator(".steps.blocks li").first().innerText())
        .contains("1 Used though cancelled, replaced or lost");
    link("Show the 1").click();
    link("24/QZ/1").click();
    assertThat(page.locator("main").innerText()).contains("Endorsed at the border");
    link("endorsements.csv, row 2").click();
    assertThat(page.locator("section:target").innerText()).contains("24/qz/1", "7");
  }

  private void freeze() {
    page.navigate("/reports/QZ/2024");
    link("Freeze it all the same").click();
    page.getByLabel("Contact").fill("Anna, room 5");
    button("Look at what will be frozen").click();
    assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("no reason is given");
    assertThat(page.getByLabel("Contact").inputValue()).isEqualTo("Anna, room 5");
    page.getByLabel("Why it is sent although something waits").fill("the deadline is today");
    button("Look at what will be frozen").click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Freeze version 1?");
    page.getByLabel("Your name").fill("Anna");
    button("Freeze this version").click();
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Version 1 is frozen.");
  }

  private void download() throws IOException {
    Download download = page.waitForDownload(() -> link("annual-report.xlsx").click());
    List<String> inWorkbook = new ArrayList<>();
    try (InputStream in = Files.newInputStream(download.path());
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet exports = workbook.getSheet("Exports and re-exports");
      for (Row row : exports) {
        if (row.getRowNum() > 0) {
          inWorkbook.add(
              row.getCell(3).getStringCellValue()
                  + " "
                  + row.getCell(QUANTITY)
                  + " "
                  + row.getCell(QUANTITY + 1).getStringCellValue());
        }
      }
    }
    link("What is to be done").click();
    List<String> onPage = new ArrayList<>();
    for (Locator row : page.locator(".totals tbody tr").all()) {
      List<String> cells = row.locator("th, td").allInnerTexts();
      onPage.add(
          cells.get(0).replaceAll(".*\\((.*)\\)", "$1") + " " + cells.get(2) + " " + cells.get(1));
    }
    assertThat(onPage).containsExactly("LIV 7 NAR", "SKI 2.500000000000001 KGM");
    assertThat(inWorkbook).containsExactly("LIV 7.0 NAR", "SKI 2.500000000000001 KGM");
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
