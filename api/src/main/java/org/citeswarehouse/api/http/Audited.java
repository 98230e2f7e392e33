package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Sight;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.serving.Clients;
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
  private static final int NOT_MODIFIED = 304;

  /** After an address was answered without a refusal. */
  void done(Context ctx, Route route, Viewer viewer, String party) {
    what(ctx, route, viewer)
        .ifPresent(what -> add(ctx, viewer, what, ConcernedParties.of(ctx, route, party)));
  }

  /**
   * After there was nothing to show. Whoever tries numbers of permits leaves traces, as whoever
   * finds them does.
   */
  void notFound(Context ctx, Route route, Viewer viewer) {
    if (route.told() == What.LOOKED_FOR && !viewer.open()) {
      add(ctx, viewer, What.LOOKED_FOR, ConcernedParties.of(ctx, route, ""));
    }
  }

  private void add(Context ctx, Viewer viewer, What what, String parties) {
    log.add(
        new Event(
            Instant.now(),
            viewer.name(),
            what,
            parties,
            address(ctx),
            clients.address(ctx),
            reach(viewer)));
  }

  /** What a form looked for stands in no address of its own: it says so itself. */
  private static String address(Context ctx) {
    String sought = ctx.attribute(Request.SOUGHT);
    return sought == null ? Asking.current().address() : sought;
  }

  /** Whose numbers of permits whoever asks may know, and may have written into an address. */
  private static String reach(Viewer viewer) {
    Sight reach = viewer.reach();
    return reach.everything() || viewer.is(Role.Kind.SECRETARIAT)
        ? Event.EVERYBODY
        : String.join(" ", reach.numbered());
  }

  private static Optional<What> what(Context ctx, Route route, Viewer viewer) {
    if (!(route.told() instanceof What what)) {
      return Optional.empty();
    }
    if (route.method().equals("POST")) {
      if (ctx.attribute(Request.SHOWN_AGAIN) != null) {
        return viewer.open() ? Optional.empty() : Optional.of(What.READ);
      }
      // A form that was kept for after the sign-in, or sent twice, did nothing.
      return Optional.of(what).filter(w -> Boolean.TRUE.equals(ctx.attribute(Forms.DONE)));
    }
    String shown = ctx.attribute(Request.SHOWN);
    // Where a number may be looked for and none was, nothing is said of whose rows are shown.
    if (viewer.open() || (what == What.LOOKED_FOR && shown == null)) {
      return Optional.empty();
    }
    if (what == What.LOOKED_FOR && shown.isEmpty()) {
      return Optional.of(what);
    }
    // HEAD is told as GET is: its answer tells that there is something, too.
    // So is 304 of a number: whoever says that they have any version of it asks whether it is
    // there.
    boolean there = what == What.LOOKED_FOR && ctx.statusCode() == NOT_MODIFIED;
    if (ctx.statusCode() != OK && !there) {
      return Optional.empty();
    }
    boolean file = ctx.res().getHeader("Content-Disposition") != null;
    return Optional.of(file ? What.EXPORTED : What.READ);
  }
}
