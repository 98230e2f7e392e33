package org.citeswarehouse.api.report;

import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;

/**
 * What an officer does about a refusal, in the words of the pages: the refusal itself tells callers
 * of the command line and of addresses what to do.
 *
 * @param text what to do
 * @param ways where it is done
 */
public record WayOut(String text, List<RowsPage.Way> ways) {

  /**
   * The way out of a refusal.
   *
   * @param direction imports or exports; blank for both
   */
  public static WayOut of(ReportAddress report, Refusal refusal, String direction) {
    return switch (refusal.code()) {
      case "report.nil-crossed" ->
          new WayOut(
              Texts.of("report.way.nil-crossed"),
              List.of(
                  new RowsPage.Way(
                      Texts.of("report.checks.title"), report.to("checks", "direction", direction)),
                  way("desk", DeskWay.to(report, Map.of())),
                  way("uploads", "/uploads")));
      case "report.nil-early" ->
          new WayOut(Texts.of("report.way.nil-early"), List.of(page(report, "")));
      case "report.not-nil", "report.not-nil-direction" ->
          new WayOut(
              Texts.of("report.way.not-nil"),
              direction.isEmpty()
                  ? List.of(page(report, "imports"), page(report, "exports"))
                  : List.of(page(report, direction)));
      default -> new WayOut(refusal.remedy(), List.of());
    };
  }

  private static RowsPage.Way page(ReportAddress report, String page) {
    String name = page.isEmpty() ? "overview" : page;
    return new RowsPage.Way(Texts.of("report.way-to." + name), report.to(page));
  }

  private static RowsPage.Way way(String name, String address) {
    return new RowsPage.Way(Texts.of("report.to." + name), address);
  }
}
