package org.citeswarehouse.api.page;

import java.util.List;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.web.Access;

/**
 * A way to a part of the pages.
 *
 * @param name names its text, {@code menu.NAME}
 * @param address where it leads
 * @param access to whom it is shown
 */
public record MenuEntry(String name, String address, Access access) {

  private static final List<MenuEntry> ALL =
      List.of(
          new MenuEntry("uploads", "/uploads", Access.OFFICER),
          new MenuEntry("problems", "/problems", Access.OFFICER),
          new MenuEntry("desk", "/desk", Access.OFFICER),
          new MenuEntry("report", "/reports", Access.OFFICER),
          new MenuEntry("letters", "/letters", Access.OFFICER),
          new MenuEntry("border", "/permits", Access.CUSTOMS),
          new MenuEntry("trade", "/trade", Access.ANYONE),
          new MenuEntry("secretariat", "/secretariat", Access.SECRETARIAT),
          new MenuEntry("lines", "/reconciliation", Access.OFFICER),
          new MenuEntry("items", "/matches", Access.OFFICER),
          new MenuEntry("rejects", "/rejects", Access.OFFICER));

  /** The entries for who asks. */
  public static List<MenuEntry> shown() {
    return ALL.stream().filter(e -> e.access().allows(Asking.current().viewer(), "")).toList();
  }

  /** Whether it leads to the page that is shown, or to one above it. */
  public boolean isHere() {
    String here = Asking.current().address().split("\\?", 2)[0];
    return here.equals(address) || here.startsWith(address + "/");
  }
}
