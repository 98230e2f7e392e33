package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.citeswarehouse.api.explorer.TradeFixture;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trade explorer with figures, without any, and with fields it does not understand. */
class AccessibleTradeTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Chromium chromium;
  private static BrowserContext someone;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    TradeFixture.in(folder);
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
        "/trade",
        "/trade?view=comptab",
        "/trade?view=net-imports&pivot=true&taxon=Boa+regia",
        "/trade?taxon=Ara&importer=DE",
        "/secretariat",
        "/secretariat/corridors?country=DE",
        "/secretariat/taxa?exporter=DE&importer=CH",
        "/secretariat/reporting",
        "/secretariat/registers",
        "/trade?taxon=Prunella&importer=Swizerland&year=2014-2012",
      })
  void hasNoSeriousViolationAndFitsANarrowScreen(String address) {
    try (Page page = someone.newPage()) {
      Accessibility.check(page, address);
    }
  }

  @Test
  void openSuggestionsHaveNone() {
    try (Page page = someone.newPage()) {
      page.navigate("/trade");
      page.focus("#f-importer");
      page.keyboard().type("s");
      page.waitForSelector("#f-importer-list:not([hidden])");
      page.keyboard().press("ArrowDown");
      assertThat(Accessibility.serious(page)).isEmpty();
    }
  }

  @Test
  void openChartsHaveNoneAndFitANarrowScreen() {
    try (Page page = someone.newPage()) {
      page.navigate("/trade?view=comptab&release=v2");
      page.click("details.charts > summary");
      page.locator("details.charts details > summary").first().click();
      assertThat(page.locator("details.charts figure img").count()).isEqualTo(4);
      assertThat(Accessibility.serious(page)).isEmpty();
      page.setViewportSize(320, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }
  }
}
