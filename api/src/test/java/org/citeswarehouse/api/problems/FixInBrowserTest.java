package org.citeswarehouse.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer has 212 rows read as a code at once, in a browser, with and without its script. */
class FixInBrowserTest {

  @TempDir private Path folder;

  /** What somebody does in a browser. */
  private interface Story {
    void tell(Page page);
  }

  private void inBrowser(boolean script, Story story) {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium: apt-get install chromium");
    ProblemRegister.in(folder);
    List<String> complaints = new ArrayList<>();
    try (PageClient server = new PageClient(folder);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")))) {
      Page page =
          browser.newPage(
              new Browser.NewPageOptions()
                  .setJavaScriptEnabled(script)
                  .setBaseURL("http://127.0.0.1:" + server.port()));
      page.onConsoleMessage(message -> complaints.add(message.text()));
      story.tell(page);
      assertThat(complaints).isEmpty();
    }
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fixes_212_rows_at_once_and_takes_it_back(boolean script) {
    inBrowser(
        script,
        page -> {
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
          assertThat(page.locator("article").first().innerText())
              .contains("Waits for the worker", "Anna", "our register writes it out");
          page.locator("article summary").first().click();
          page.locator("article").first().getByLabel("Why it is taken back").fill("a slip");
          page.locator("article").first().getByLabel("Your name").fill("Bert");
          page.locator("article").first().getByRole(AriaRole.BUTTON).click();
          assertThat(page.locator("article").first().innerText())
              .contains("Its undoing waits for the worker", "Bert", "a slip");
        });
  }

  @Test
  void a_phone_shows_each_page_without_scrolling_sideways() {
    inBrowser(
        true,
        page -> {
          page.setViewportSize(320, 800);
          for (String path :
              List.of(
                  "/problems?party=CH",
                  "/problems/rows?party=CH&kind=permits&code=UNKNOWN_TERM&column=term&value=live+animal",
                  "/problems/fix?party=CH&kind=permits&column=term&value=live+animal&to=LIV",
                  "/problems/suggestions?party=CH&group=all",
                  "/problems/fixes?party=CH",
                  "/problems/warnings?party=CH")) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .describedAs(path)
                .isEqualTo(320);
          }
        });
  }
}
