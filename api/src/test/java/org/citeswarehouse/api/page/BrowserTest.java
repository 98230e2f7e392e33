package org.citeswarehouse.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.browser.Chromium;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, as an officer uses them. */
class BrowserTest {

  private static final int MOST_TABS = 200;

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Chromium chromium;
  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    if (server != null) {
      chromium.close();
      server.close();
      warehouse.close();
    }
  }

  @BeforeEach
  void page() {
    page = chromium.someone("http://127.0.0.1:" + server.port()).newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
  }

  @AfterEach
  void nothingIsBlockedOrMissing() {
    assertThat(complaints).isEmpty();
    page.close();
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  private String heading() {
    return page.locator("h1").innerText();
  }

  @Test
  void byMouseFromTheFrontPageToTheTextOfAFile() {
    page.navigate("/");
    assertThat(heading()).contains("2024");
    link("Permit lines traded in the year").click();
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("3 rows.");
    link("24/QZ/1").click();
    assertThat(heading()).isEqualTo("Permit 24/QZ/1 of QZ");
    assertThat(page.locator("main").innerText())
        .contains("Used in part", "Endorsed at the border, but no customs declaration was found");
    link("endorsements.csv, row 3").click();
    assertThat(heading()).isEqualTo("Where permit line QZ 24/QZ/1 A comes from");
    assertThat(page.locator("section:target").innerText())
        .contains("endorsements.csv, row 3", "not counted: certified twice", "24QZ1", "7.0");
    link("To the permit").click();
    link("2024, Exports and re-exports, basis actual trade: 7 NAR").click();
    assertThat(heading()).isEqualTo("Where annual report line QZ 24/QZ/1 A 2024 comes from");
  }

  @Test
  void byKeyboardAloneTheSameWay() {
    page.navigate("/");
    page.keyboard().press("Tab");
    assertThat(focused()).isEqualTo("Skip to content");
    assertThat(page.locator(":focus").boundingBox().x).isNotNegative();
    page.keyboard().press("Enter");
    tabTo("Permit lines traded in the year");
    tabTo("24/QZ/1");
    tabTo("Trace line A to its files");
    assertThat(heading()).isEqualTo("Where permit line QZ 24/QZ/1 A comes from");
  }

  private String focused() {
    return (String)
        page.evaluate(
            "document.activeElement.matches('a') ? document.activeElement.innerText : ''");
  }

  private void tabTo(String text) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (focused().contains(text)) {
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
            .isEqualTo("solid");
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before));
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/reconciliation",
        "/matches",
        "/rejects",
        "/tables",
        "/docs",
        "/reports",
        "/reports/QZ/2024",
        "/reports/QZ/2024/exports",
        "/reports/QZ/2024/compared",
        "/reports/QZ/2024/partners",
        "/reports/QZ/2024/nil",
        "/reports/QZ/2024/freeze",
        "/reports/QZ/2024/versions",
        "/permits/QZ/24/QZ/1",
        "/trace/reconciliation/QZ/24/QZ/1/A"
      })
  void aPhoneShowsEachPageWithoutScrollingSideways(String path) {
    page.setViewportSize(375, 800);
    page.navigate(path);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
  }

  @Test
  void everyChartIsShownWithAnAlternative() {
    page.navigate("/reports/QZ/2024/charts");
    assertThat(
            page.evaluate(
                "[...document.images].map(i => [i.complete && i.naturalWidth > 0, i.alt != ''])"
                    + ".flat().filter(x => x).length"))
        .isEqualTo(14);
  }
}
