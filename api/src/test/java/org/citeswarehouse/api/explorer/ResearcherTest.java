package org.citeswarehouse.api.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.browser.Chromium;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A researcher's story, in a real browser. */
class ResearcherTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Chromium chromium;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    TradeFixture.in(folder);
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

  private BrowserContext someone() {
    BrowserContext someone = chromium.someone("http://127.0.0.1:" + server.port());
    someone.onConsoleMessage(message -> complaints.add(message.text()));
    return someone;
  }

  /** Types into a field, and takes the first suggestion by keyboard. */
  private static void choose(Page page, String field, String typed, String taken) {
    page.focus("#f-" + field);
    page.keyboard().type(typed);
    page.waitForSelector("#f-" + field + "-list:not([hidden])");
    page.keyboard().press("ArrowDown");
    assertThat(page.getAttribute("#f-" + field, "aria-activedescendant"))
        .isEqualTo("f-" + field + "-list-0");
    page.keyboard().press("Enter");
    assertThat(page.inputValue("#f-" + field)).isEqualTo(taken);
    assertThat(page.getAttribute("#f-" + field, "aria-expanded")).isEqualTo("false");
  }

  private static List<String> rows(Page page) {
    return page.locator("table.trade tbody tr").allInnerTexts();
  }

  @Test
  void choosesByKeyboardAndPassesTheLinkOn() {
    String address;
    List<String> seen;
    try (BrowserContext researcher = someone()) {
      Page page = researcher.newPage();
      page.navigate("/trade");
      choose(page, "taxon", "pyth", "Python");
      choose(page, "importer", "switz", "CH");
      page.focus("#f-year");
      page.keyboard().type("2012-2014");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("release=v2"));
      address = page.url();
      seen = rows(page);
      assertThat(seen).hasSize(3);
      assertThat(page.locator("figure img").first().evaluate("i => i.naturalWidth")).isEqualTo(800);
      String csv =
          (String)
              page.evaluate(
                  "async () => (await fetch([...document.querySelectorAll('a.get')]"
                      + ".find(a => a.innerText === 'CSV').href)).text()");
      List<String> lines = csv.lines().skip(1).toList();
      assertThat(lines)
          .containsExactly(
              "2012,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,BJ,,11,12,LIV,,T,R,v2",
              "2013,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,IT,BJ,3.25,4,SKI,KGM,T,R,v2",
              "2014,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,CH,BJ,,1234.5,,LIV,,T,R,v2");
      assertThat(seen.get(1))
          .isEqualTo("2013\tII\tPython regius\tCH\tIT\tBJ\t3.25\t4\tSKI\tKGM\tT\tR");
    }
    try (BrowserContext colleague = someone()) {
      Page page = colleague.newPage();
      page.navigate(address);
      assertThat(rows(page)).isEqualTo(seen);
      assertThat(page.inputValue("#citation"))
          .contains("taxon Python; years 2012-2014; importer Switzerland (CH)", "Release v2");
    }
    assertThat(complaints).isEmpty();
  }
}
