package org.citeswarehouse.api.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.citeswarehouse.api.browser.Accessibility;
import org.citeswarehouse.api.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to a letter as they are looked at, and after somebody decided meanwhile. */
class AccessibleAnswersTest {

  @TempDir private Path folder;

  @Test
  void answersHaveNoSeriousViolationNorWhatStoodInTheirWay() throws IOException {
    try (Chromium chromium = Chromium.start();
        LetterDesk desk = new LetterDesk(folder);
        Page page = chromium.someone(desk.address()).newPage()) {
      String letter = desk.make("office Port", "en");
      byte[] list =
          LetterDesk.answer(
              desk.list(letter),
              "List",
              Map.of("24/QZ/2", row -> row.getCell(3).setCellValue("As certified")));
      Accessibility.check(page, desk.came(letter, list).uri().getPath());
      desk.decideAtTheDesk("line/QZ/QZ/24%2FQZ%2F2/A");

      page.getByLabel("Your name").last().fill("Anna");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take the decisions"))
          .click();

      page.getByText("Nothing was taken").first().waitFor();
      assertThat(page.locator("main").innerText()).contains("manifest seen");
      Accessibility.checkShown(page, "changed meanwhile");
    }
  }
}
