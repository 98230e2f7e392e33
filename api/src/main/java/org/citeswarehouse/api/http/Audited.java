package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.serving.Clients;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Route;

/**
 * Tells the audit log what was done, in one place for all addresses.
 *
 * @param log the log
 * @param clients from where requests come
 */
record Audited(AuditLog log, Clients clients) {

  private static final int OK = 200;

  /** After an address was answered without a refusal. */
  void done(Context ctx, Route route, Viewer viewer, String party) {
    what(ctx, route, viewer).ifPresent(what -> add(ctx, viewer, what, parties(ctx, route, party)));
  }

  /**
   * After there was nothing to show. Whoever tries numbers of permits leaves traces, as whoever
   * finds them does.
   */
  void notFound(Context ctx, Route route, Viewer viewer) {
    if (route.told() == What.LOOKED_FOR && !viewer.open()) {
      add(ctx, viewer, What.LOOKED_FOR, parties(ctx, route, ""));
    }
  }

  private void add(Context ctx, Viewer viewer, What what, String parties) {
    log.add(
        new Event(
            Instant.now(),
            viewer.name(),
            what,
            parties,
            Asking.current().address(),
            clients.address(ctx)));
  }

  private static Optional<What> what(Context ctx, Route route, Viewer viewer) {
    if (!(route.told() instanceof What what)) {
      return Optional.empty();
    }
    if (route.method().equals("POST")) {
      // A form that was kept for after the sign-in, or sent twice, did nothing.
      return Optional.of(what).filter(w -> Boolean.TRUE.equals(ctx.attribute(Forms.DONE)));
    }
    String shown = ctx.attribute(Request.SHOWN);
    // Where a number may be looked for and none was, nothing is said of whose rows are shown.
    if (viewer.open() || (what == What.LOOKED_FOR && shown == null)) {
      return Optional.empty();
    }
    if ("".equals(shown)) {
      return Optional.of(What.LOOKED_FOR);
    }
    // HEAD is told as GET is: its answer tells that there is something, too.
    if (ctx.statusCode() != OK) {
      return Optional.empty();
    }
    boolean file = ctx.res().getHeader("Content-Disposition") != null;
    return Optional.of(file ? What.EXPORTED : What.READ);
  }

  /**
   * Whose rows may have been among them: those that are seen, of whom lists may be asked for some.
   * What other addresses are asked for beside their path says nothing.
   */
  private static String parties(Context ctx, Route route, String party) {
    if (!party.isEmpty()) {
      return party;
    }
    String shown = ctx.attribute(Request.SHOWN);
    if (shown != null && !shown.isEmpty()) {
      return shown;
    }
    String said = ctx.queryParam("party");
    boolean narrowed =
        route.method().equals("GET")
            && route.access() != Access.CUSTOMS
            && said != null
            && !said.isBlank();
    Set<String> asked =
        narrowed ? new TreeSet<>(List.of(said.strip().split("[, ]+", -1))) : Set.of();
    Sight sight = Asking.sight();
    if (sight.everything()) {
      return String.join(" ", asked);
    }
    Set<String> seen = sight.concerned();
    Set<String> both = new TreeSet<>(seen);
    both.retainAll(asked);
    return String.join(" ", both.isEmpty() ? seen : both);
  }
}
