package org.citeswarehouse.api.page;

import java.util.List;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.web.Access;

/**
 * A way to a part of the pages.
 *
 * @param name names its text, {@code menu.NAME}
 * @param address where it leads
 * @param below what addresses of pages below it begin with; of several entries, the first marks
 * @param access to whom it is shown
 */
public record MenuEntry(String name, String address, List<String> below, Access access) {

  private static final List<MenuEntry> ALL =
      List.of(
          of("uploads", "/uploads", Access.OFFICER),
          of("problems", "/problems", Access.OFFICER),
          new MenuEntry("desk", "/desk", List.of("/desk/", "/permits/"), Access.OFFICER),
          of("report", "/reports", Access.OFFICER),
          of("letters", "/letters", Access.OFFICER),
          new MenuEntry("border", "/permits", List.of("/border/", "/permits/"), Access.CUSTOMS),
          of("trade", "/trade", Access.ANYONE),
          of("secretariat", "/secretariat", Access.SECRETARIAT));

  private static final List<MenuEntry> LISTS =
      List.of(
          of("lines", "/reconciliation", Access.OFFICER),
          of("items", "/matches", Access.OFFICER),
          of("rejects", "/rejects", Access.OFFICER),
          of("audit", "/audit", Access.OFFICER),
          of("sharing", "/sharing", Access.OFFICER));

  private static MenuEntry of(String name, String address, Access access) {
    return new MenuEntry(name, address, List.of(address + "/"), access);
  }

  /** The main ways for who asks. */
  public static List<MenuEntry> shown() {
    return allowed(ALL);
  }

  /** The lists behind the pages, for who asks. */
  public static List<MenuEntry> lists() {
    return allowed(LISTS);
  }

  private static List<MenuEntry> allowed(List<MenuEntry> entries) {
    return entries.stream().filter(e -> e.access().allows(Asking.current().viewer(), "")).toList();
  }

  /** Whether it leads to the page that is shown, or to one above it. */
  public boolean isHere() {
    String here = Asking.current().address().split("\\?", 2)[0];
    return here.equals(address)
        || shown().stream()
            .filter(e -> e.below().stream().anyMatch(here::startsWith))
            .findFirst()
            .filter(this::equals)
            .isPresent();
  }
}
