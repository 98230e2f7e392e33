package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages that ask more where nobody signs in, or show more where there are questions, are held
 * against the rules of accessibility; {@code http.AccessibleEverywhereTest} takes every address.
 */
class AccessiblePagesTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Chromium chromium;
  private static BrowserContext someone;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    Questions.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    someone = chromium.someone("http://127.0.0.1:" + server.port());
  }

  @AfterAll
  static void close() {
    if (server != null) {
      chromium.close();
      server.close();
      warehouse.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/uploads",
        "/problems?party=QZ",
        "/problems/fixes?party=QZ",
        "/problems/warnings?party=QZ&year=2024",
        "/desk?party=QZ",
        "/desk/decisions?party=QZ",
        "/desk/item?party=QZ&country=QZ&declaration=D2&item=1",
        "/permits/QZ/24/QZ/1",
        "/permits",
        "/border/QZ/24/QZ/1",
        "/reports/QZ/2024/lines?direction=exports",
        "/reports/QZ/2024/checks?check=CANCELLED&blocks=false",
        "/reports/QZ/2024/rules?level=SECONDARY",
        "/reports/QZ/2024/freeze",
        "/letters?party=QZ",
        "/letters/permits?party=QZ&year=2024&question=OVER_USED",
        "/sign-in",
        "/account",
        "/nothing-here",
      })
  void hasNoSeriousViolationAndFitsANarrowScreen(String address) {
    try (Page page = someone.newPage()) {
      Accessibility.check(page, address);
    }
  }

  @Test
  void pagesThatFormsLeadToHaveNoneEither() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("endorsements.csv"),
            """
            issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,dead_quantity,transport_doc_no,customs_declaration_no,method
            QZ,24/QZ/1,A,E,2024-05-01,Port,10,,,,,BOX14
            """);
    try (Page page = someone.newPage()) {
      page.navigate("/uploads");
      page.getByLabel("Party whose files these are").fill("QZ");
      page.getByLabel("Your name").fill("Anna");
      page.locator("#files").setInputFiles(file);
      press(page, "Send and look at them");
      reached(page, "Look at the files");
      Accessibility.check(page, page.url());
      press(page, "Read the files");
      reached(page, "What became of the files");
      Accessibility.check(page, page.url());
      page.navigate("/letters?party=QZ");
      page.getByLabel("Your name").first().fill("Anna");
      press(page, "Make the list");
      page.waitForURL(url -> url.contains("/letters/QZ/"));
      assertThat(page.url()).contains("/letters/QZ/");
      Accessibility.check(page, page.url());
      page.navigate("/reports/QZ/2024/freeze");
      page.getByLabel("Contact").fill("Anna, room 5");
      press(page, "Look at what will be frozen");
      Accessibility.check(page, page.url());
    }
  }

  private static void reached(Page page, String heading) {
    page.locator("h1", new Page.LocatorOptions().setHasText(heading)).waitFor();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  @Test
  void aPageWithFaultsIsFound() {
    try (Page page = someone.newPage()) {
      page.setContent("<html lang='en'><title>T</title><h1>T</h1><img src='a'><input></html>");
      assertThat(Accessibility.serious(page)).hasSize(2);
    }
  }
}
