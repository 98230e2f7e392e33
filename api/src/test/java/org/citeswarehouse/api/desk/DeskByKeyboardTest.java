package org.citeswarehouse.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.browser.Chromium;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue is worked without a mouse. */
class DeskByKeyboardTest {

  private static final int MOST_TABS = 60;

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void questionsAreDecidedPutOffAndTakenBackByKeyboardAlone() {
    Questions.in(folder);
    try (Chromium chromium = Chromium.start();
        Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0)) {
      Page page = chromium.someone("http://127.0.0.1:" + server.port()).newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("/desk?party=QZ");
      work(page);
      assertThat(complaints).isEmpty();
    }
  }

  private static void work(Page page) {
    tabTo(page, "by");
    page.keyboard().type("anna");
    tabTo(page, "reason");
    page.keyboard().type("jack asked, papers seen");
    assertThat(page.inputValue("#reason")).isEqualTo("jack asked, papers seen");
    tabTo(page, "do");

    page.keyboard().press("?");
    page.locator("dialog[open]").waitFor();
    page.keyboard().press("Escape");

    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("k");
    assertThat(current(page)).isEqualTo("q-1");
    page.keyboard().press("a");
    told(page, "Decided: QZ 24QZ2 A.");
    assertThat(page.locator("#q-1").count()).isZero();

    // Work goes on where it was: the next question has moved up to its place.
    assertThat(current(page)).isEqualTo("q-2");
    assertThat(page.locator(".kept").innerText()).startsWith("Kept from your last decision");
    page.keyboard().press("j");
    page.keyboard().press("l");
    told(page, "Decided: QZ D2 1.");
    assertThat(page.locator(".last").innerText())
        .contains("Item QZ D2 1 moved on line QZ 24/QZ/1 A", "jack asked, papers seen");

    page.keyboard().press("z");
    told(page, "Undone: the question is open as before.");
    assertThat(page.locator("#q-3").count()).isOne();

    tabTo(page, "do");
    page.keyboard().press("j");
    page.keyboard().press("x");
    assertThat(page.locator("input[name=on]:checked").count()).isOne();
    page.keyboard().press("d");
    told(page, "Decided: QZ 24/QZ/1 B.");

    // Another question may have another reason: what is kept is emptied by one key of the keyboard.
    page.locator("[data-empty]").focus();
    page.keyboard().press("Enter");
    assertThat(page.inputValue("#reason")).isEmpty();
    assertThat(page.locator(".kept").count()).isZero();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason");

    // Shortcuts can be turned off, and stay off.
    page.locator("[data-keys-on]").focus();
    page.keyboard().press("Space");
    page.reload();
    tabTo(page, "do");
    page.keyboard().press("j");
    assertThat(current(page)).isEmpty();
  }

  private static void told(Page page, String sentence) {
    page.locator(".told", new Page.LocatorOptions().setHasText(sentence)).waitFor();
  }

  private static String current(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate("document.activeElement.name"))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + name);
  }
}
