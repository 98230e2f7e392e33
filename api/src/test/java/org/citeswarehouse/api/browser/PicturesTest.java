package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes pictures of pages to be looked at, of a server that runs: {@code ./mvnw -pl api -am test
 * -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false -Dcites.pictures=FOLDER
 * -Dcites.pictures.of=http://127.0.0.1:7070 -Dcites.pictures.list=FILE}; the file has a name, a
 * blank and an address a line.
 */
@EnabledIfSystemProperty(named = "cites.pictures", matches = ".+")
class PicturesTest {

  @Test
  void everyPageOnALaptopAndOnAPhone() throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("cites.pictures")));
    List<String> lines = Files.readAllLines(Path.of(System.getProperty("cites.pictures.list")));
    try (Chromium chromium = Chromium.start()) {
      for (int width : List.of(1280, 375)) {
        BrowserContext someone =
            chromium.someone(
                System.getProperty("cites.pictures.of"),
                new Browser.NewContextOptions()
                    .setLocale(System.getProperty("cites.pictures.locale", "en-GB"))
                    .setColorScheme(ColorScheme.LIGHT)
                    .setViewportSize(width, 900));
        for (String line : lines) {
          String[] parts = line.split(" ", 2);
          Page page = someone.newPage();
          assertThat(page.navigate(parts[1]).status()).as(line).isLessThan(500);
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(folder.resolve(parts[0] + "-" + width + ".png")));
          page.close();
        }
      }
    }
  }
}
