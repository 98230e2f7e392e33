package org.citeswarehouse.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules of WCAG 2.2, level AA, as far as a machine can tell. */
public final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final int WIDE = 1280;
  private static final int NARROW = 320;
  private static final int HEIGHT = 800;

  private Accessibility() {}

  /** A page has no serious violation and one main heading, and fits the narrowest screen. */
  public static void check(Page page, String address) {
    page.navigate(address);
    checkShown(page, address);
  }

  /**
   * The same of a page as it stands, which no address leads to.
   *
   * @param address what it is called where it is not so
   */
  public static void checkShown(Page page, String address) {
    page.setViewportSize(WIDE, HEIGHT);
    assertThat(serious(page)).as(address).isEmpty();
    assertThat(page.locator("h1").count()).as("headings of %s", address).isEqualTo(1);
    page.setViewportSize(NARROW, HEIGHT);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width that %s needs", address)
        .isEqualTo(NARROW);
  }

  /** Serious violations of the page as it stands, each with the element. */
  public static List<String> serious(Page page) {
    List<String> serious = new ArrayList<>();
    new AxeBuilder(page)
        .options(violations())
        // No page has frames; without this each look opens a tab of its own.
        .setLegacyMode(true)
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

  /** Elements that keep a rule are not listed: that is most of the work, and nobody reads it. */
  private static AxeRunOptions violations() {
    AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
    rules.setType("tag");
    rules.setValues(RULES);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(rules);
    options.setResultTypes(List.of("violations"));
    return options;
  }
}
