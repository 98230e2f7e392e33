package org.citeswarehouse.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.citeswarehouse.api.browser.Accessibility;
import org.citeswarehouse.api.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer has 212 rows read as a code at once, in a browser, with and without its script. */
class FixInBrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/problems?party=CH",
          "/problems/rows?party=CH&kind=permits&code=UNKNOWN_TERM&column=term&value=live+animal",
          "/problems/fix?party=CH&kind=permits&column=term&value=live+animal&to=LIV",
          "/problems/suggestions?party=CH&group=all",
          "/problems/fixes?party=CH",
          "/problems/warnings?party=CH");

  @TempDir private Path folder;
  private Chromium chromium;
  private PageClient server;

  @BeforeEach
  void open() {
    chromium = Chromium.start();
    ProblemRegister.in(folder);
    server = new PageClient(folder);
  }

  @AfterEach
  void close() {
    if (server != null) {
      chromium.close();
      server.close();
    }
  }

  private BrowserContext someone(boolean script) {
    return chromium.someone(
        "http://127.0.0.1:" + server.port(),
        new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(script));
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fixes_212_rows_at_once_and_takes_it_back(boolean script) {
    Page page = someone(script).newPage();
    page.navigate("/problems?party=CH");
    named(page, AriaRole.LINK, "live animal").click();
    assertThat(page.locator("#to").inputValue()).isEqualTo("LIV");
    page.getByLabel("Reason").fill("our register writes it out");
    page.getByLabel("Your name").fill("Anna");
    named(page, AriaRole.BUTTON, "Look at it before it is done").click();
    assertThat(page.locator("main").innerText())
        .contains("Rows concerned: 212, in files: 2.")
        .contains("3 of 212 open rows have other problems as well.");
    named(page, AriaRole.BUTTON, "Read 212 rows so").click();
    assertThat(page.getByRole(AriaRole.STATUS).innerText())
        .isEqualTo("Done: 212 rows are read so with the worker's next run.");
    Locator fix = page.locator("article").first();
    assertThat(fix.innerText())
        .contains("Waits for the worker", "Anna", "our register writes it out");
    fix.locator("summary").click();
    fix.getByLabel("Why it is taken back").fill("a slip");
    fix.getByLabel("Your name").fill("Bert");
    fix.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("article").first().innerText())
        .contains("Its undoing waits for the worker", "Bert", "a slip");
  }

  @Test
  void each_page_has_no_serious_fault_of_access_and_fits_a_narrow_screen() {
    Page page = someone(true).newPage();
    for (String address : PAGES) {
      Accessibility.check(page, address);
    }
  }
}
