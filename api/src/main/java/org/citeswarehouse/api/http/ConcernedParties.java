package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Route;

/** The Parties that the audit log names for what was asked. */
final class ConcernedParties {

  private ConcernedParties() {}

  /**
   * Whose rows were shown, where the address or the answer says it; of several, whose might have
   * been among them else: those that are seen, of whom lists may be asked for some. What other
   * addresses are asked for beside their path says nothing.
   *
   * @param party the Party in the path; blank for none
   */
  static String of(Context ctx, Route route, String party) {
    if (!party.isEmpty()) {
      return party;
    }
    String shown = ctx.attribute(Request.SHOWN);
    if (shown != null && !shown.isEmpty()) {
      return shown;
    }
    Sight sight = Asking.sight();
    if (shown != null && route.told() == What.READ && sight.concerned().size() != 1) {
      return "";
    }
    String said = ctx.queryParam("party");
    boolean narrowed =
        route.method().equals("GET")
            && route.access() != Access.CUSTOMS
            && said != null
            && !said.isBlank();
    Set<String> asked =
        narrowed ? new TreeSet<>(List.of(said.strip().split("[, ]+", -1))) : Set.of();
    if (sight.everything()) {
      return String.join(" ", asked);
    }
    Set<String> seen = sight.concerned();
    Set<String> both = new TreeSet<>(seen);
    both.retainAll(asked);
    return String.join(" ", both.isEmpty() ? seen : both);
  }
}
