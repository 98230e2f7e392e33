package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Every page by the rules of WCAG 2.2, level AA, as far as a machine can tell. */
class AccessiblePagesTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final int NARROW = 320;

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
      page.navigate(address);
      assertThat(seriousIn(page)).isEmpty();
      page.setViewportSize(NARROW, 800);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("width needed at %d", NARROW)
          .isEqualTo(NARROW);
      assertThat(page.locator("h1").count()).isEqualTo(1);
    }
  }

  @Test
  void aPageWithFaultsIsFound() {
    try (Page page = someone.newPage()) {
      page.setContent("<html lang='en'><title>T</title><h1>T</h1><img src='a'><input></html>");
      assertThat(seriousIn(page)).hasSize(2);
    }
  }

  static List<String> seriousIn(Page page) {
    List<String> serious = new ArrayList<>();
    new AxeBuilder(page)
        .withTags(RULES)
        .analyze()
        .getViolations()
        .forEach(
            rule -> {
              if (SERIOUS.contains(rule.getImpact())) {
                rule.getNodes()
                    .forEach(
                        node ->
                            serious.add(
                                rule.getId() + ": " + rule.getHelp() + " " + node.getHtml()));
              }
            });
    return serious;
  }
}
