package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer in Geneva: the browser asks for French, and gets nothing else. */
class FrenchOfficerTest {

  /** Words that no French sentence has, and most English ones do. */
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(the|with|which|were|nothing|from|and|until|rows|lines)\\b");

  @TempDir private Path folder;
  private Page page;

  @Test
  void works_the_queue_in_french_and_leaves_for_spanish() {
    Questions.in(folder);
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0);
        Chromium chromium = Chromium.start()) {
      page =
          chromium
              .someone(
                  "http://127.0.0.1:" + server.port(),
                  new Browser.NewContextOptions().setLocale("fr-CH").setViewportSize(1280, 900))
              .newPage();
      for (String address :
          List.of("/", "/uploads", "/problems", "/desk", "/reports", "/letters")) {
        page.navigate(address);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(ENGLISH.matcher(page.locator("body").innerText()).results())
            .as(address)
            .extracting(found -> found.group())
            .isEmpty();
      }
      page.navigate("/desk");
      String left = page.locator("main .lead").innerText();
      page.getByRole(AriaRole.CHECKBOX).nth(1).check();
      page.locator("#by").fill("Anne");
      page.locator("#reason").fill("pièces vues, en ordre");
      button("Accepter les questions choisies").click();
      page.locator("section.last").waitFor();
      assertThat(page.locator("main .lead").innerText()).isNotEqualTo(left);
      page.locator("section.last [data-undo]").first().click();
      page.locator("main .lead").waitFor();
      assertThat(page.locator("main .lead").innerText()).isEqualTo(left);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Español")).click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
      assertThat(page.url()).contains("/desk");
    }
  }

  private com.microsoft.playwright.Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }
}
