package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.work.WorkerProcess;
import org.citeswarehouse.ingest.sample.Profile;
import org.citeswarehouse.ingest.sample.SampleRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The officer's year, by browser alone: from a register as the office keeps it to the frozen annual
 * report, with a worker that is the packaged half that writes.
 */
class OfficersYearTest {

  private static final int TERM = 3;
  private static final int QUANTITY = 4;
  private static final double PATIENCE = 400_000;
  private static final int DOCUMENTS = 300;

  @TempDir private Path folder;
  private Page page;

  @Test
  void from_a_shuffled_workbook_to_the_frozen_report() throws IOException {
    Path sample = folder.resolve("sample");
    SampleRegister.write(
        Profile.named("exempla").orElseThrow().withDocuments(DOCUMENTS), sample, 2024);
    Path register = folder.resolve("Registre.xlsx");
    OfficersWorkbook.write(sample.resolve("permits.csv"), register);
    Path home = Files.createDirectories(folder.resolve("warehouse"));
    try (Warehouse warehouse = Warehouse.open(home.toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0);
        WorkerProcess worker = SparkWorker.start(home);
        Chromium chromium = Chromium.start()) {
      page = chromium.someone("http://127.0.0.1:" + server.port()).newPage();
      page.setDefaultTimeout(PATIENCE);
      upload("", sample.resolve("checklist.csv"));
      upload("QZ", register, sample.resolve("endorsements.csv"), sample.resolve("customs.csv"));
      readLiveAnimals();
      workUntilReady();
      Map<String, BigDecimal> frozen = freeze();
      assertThat(frozen).isNotEmpty().isEqualTo(deskTotals());
      assertThat(worker).isNotNull();
    }
  }

  /** Sends files, looks at what they were read as, and waits until the register is reconciled. */
  private void upload(String party, Path... files) {
    page.navigate("/uploads");
    page.getByLabel("Party whose files these are").fill(party);
    page.getByLabel("Your name").fill("Anna");
    page.locator("#files").setInputFiles(files);
    button("Send and look at them").click();
    reached("Look at the files");
    button("Read the files").click();
    reached("What became of the files");
    page.locator("[data-poll]").waitFor(detached());
    assertThat(page.locator(".result").allInnerTexts())
        .hasSizeGreaterThanOrEqualTo(files.length)
        .allMatch(said -> said.endsWith("0 lost.") || said.equals("The register is reconciled."));
  }

  private void reached(String heading) {
    page.locator("h1", new Page.LocatorOptions().setHasText(heading)).waitFor();
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** 212 rows say it in a national word: one answer reads them all. */
  private void readLiveAnimals() {
    page.navigate("/problems?party=QZ");
    link("live animal").click();
    assertThat(page.locator("#to").inputValue()).isEqualTo("LIV");
    page.getByLabel("Reason").fill("our register writes it out");
    page.getByLabel("Your name").fill("Anna");
    button("Look at it before it is done").click();
    assertThat(page.locator("main").innerText()).contains("Rows concerned: 212,");
    button("Read 212 rows so").click();
    worked("Applied");
    page.navigate("/problems?party=QZ");
    assertThat(page.locator("main").innerText()).doesNotContain("live animal");
  }

  /** Loads the page until the worker has done what it was asked for. */
  private void worked(String word) {
    long end = System.nanoTime() + (long) (PATIENCE * 1_000_000);
    while (!page.locator("main").innerText().contains(word)) {
      assertThat(System.nanoTime())
          .as("%s in %s: %s", word, page.url(), page.locator("main").innerText())
          .isLessThan(end);
      page.waitForTimeout(5_000);
      page.reload();
    }
  }

  /** Each build may raise new questions, as rows come in that were mended meanwhile. */
  private void workUntilReady() {
    long end = System.nanoTime() + (long) (PATIENCE * 1_000_000);
    clearTheQueue();
    page.navigate("/reports/QZ/2024");
    while (!page.locator("main").innerText().contains("The report is ready.")) {
      assertThat(System.nanoTime()).as(page.locator("main").innerText()).isLessThan(end);
      page.waitForTimeout(5_000);
      clearTheQueue();
      page.navigate("/reports/QZ/2024");
    }
  }

  /** Accepts, page by page, until nothing holds up the report. */
  private void clearTheQueue() {
    page.navigate("/desk?party=QZ");
    String left = page.locator("main .lead").innerText();
    while (!left.contains("annual report: 0.")) {
      button("Choose all on this page").click();
      page.locator("#by").fill("Anna");
      page.locator("#reason").fill("Papers seen, in order");
      button("Accept chosen").click();
      page.locator("main .lead", new Page.LocatorOptions().setHasNotText(left)).waitFor();
      left = page.locator("main .lead").innerText();
    }
  }

  /** Freezes the report, and gives the sums of its workbook by term and unit. */
  private Map<String, BigDecimal> freeze() throws IOException {
    page.navigate("/reports/QZ/2024/freeze");
    page.getByLabel("Contact").fill("Anna, room 5");
    button("Look at what will be frozen").click();
    page.getByLabel("Your name").fill("Anna");
    button("Freeze this version").click();
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Version 1 is frozen.");
    Download download = page.waitForDownload(() -> link("annual-report.xlsx").click());
    Map<String, BigDecimal> sums = new TreeMap<>();
    try (InputStream in = Files.newInputStream(download.path());
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (String name : List.of("Imports", "Exports and re-exports")) {
        Sheet sheet = workbook.getSheet(name);
        for (Row row : sheet) {
          if (row.getRowNum() > 0) {
            sums.merge(
                name
                    + " "
                    + row.getCell(TERM).getStringCellValue()
                    + " "
                    + row.getCell(QUANTITY + 1).getStringCellValue(),
                new BigDecimal(row.getCell(QUANTITY).toString()),
                BigDecimal::add);
          }
        }
      }
    }
    sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  /** The sums of both directions as the page of the report tells them. */
  private Map<String, BigDecimal> deskTotals() {
    page.navigate("/reports/QZ/2024");
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Locator table : page.locator("table.totals").all()) {
      String direction = table.locator("caption").innerText().replaceFirst(",.*", "");
      for (Locator row : table.locator("tbody tr").all()) {
        List<String> cells = row.locator("th, td").allInnerTexts();
        sums.put(
            direction
                + " "
                + cells.get(0).replaceAll(".*\\((.*)\\)", "$1")
                + " "
                + cells.get(1).strip(),
            new BigDecimal(cells.get(2).replace(",", "")).stripTrailingZeros());
      }
    }
    return sums;
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
