package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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

/** Every page is held against the rules of accessibility. */
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
        "/permits/QZ/24/QZ/1",
        "/permits",
        "/border/QZ/24/QZ/1",
        "/reports",
        "/reports/QZ/2024",
        "/reports/QZ/2024/imports",
        "/reports/QZ/2024/exports",
        "/reports/QZ/2024/compared",
        "/reports/QZ/2024/partners",
        "/reports/QZ/2024/charts",
        "/reports/QZ/2024/nil",
        "/reports/QZ/2024/freeze",
        "/reports/QZ/2024/versions",
        "/letters?party=QZ",
        "/trade",
        "/trade?view=comptab&taxon=Python%20regius",
        "/secretariat",
        "/sign-in",
        "/account",
        "/audit",
        "/sharing",
        "/reconciliation",
        "/matches",
        "/rejects",
        "/coverage",
        "/tables",
        "/docs",
        "/trace/reconciliation/QZ/24/QZ/1/A",
        "/nothing-here",
      })
  void hasNoSeriousViolationAndFitsANarrowScreen(String address) {
    try (Page page = someone.newPage()) {
      Accessibility.check(page, address);
    }
  }

  @Test
  void aPageWithFaultsIsFound() {
    try (Page page = someone.newPage()) {
      page.setContent("<html lang='en'><title>T</title><h1>T</h1><img src='a'><input></html>");
      assertThat(Accessibility.serious(page)).hasSize(2);
    }
  }
}
