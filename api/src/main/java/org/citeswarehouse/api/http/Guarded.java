package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Forms;
import org.citeswarehouse.api.web.Route;
import org.citeswarehouse.api.web.Route.Takes;

/**
 * An address behind its rule: whoever may not come is told that there is nothing, in the words that
 * are said of an address that does not exist.
 *
 * @param route the address
 * @param forms keeps what was typed in a form whose session ended
 * @param audit is told what was done
 */
record Guarded(Route route, Forms forms, Audited audit) implements Handler {

  @Override
  public void handle(Context ctx) throws Exception {
    String party = route.path().contains("{party}") ? ctx.pathParam("party") : "";
    Asking asking = Asking.current();
    Viewer viewer = asking.viewer();
    if (!route.access().allows(viewer, party)) {
      if (!viewer.isSignedIn() && route.takes() == Takes.FIELDS) {
        forms.expired(ctx);
        return;
      }
      if (!viewer.isSignedIn() && route.takes() == Takes.FILES) {
        throw Forms.unread(ctx);
      }
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path());
    }
    if (route.access() == Access.CUSTOMS) {
      asking.seeing(viewer.sightAtBorder()).bind();
    }
    if (route.access() == Access.SHARED) {
      asking.seeing(viewer.sightOfShared()).bind();
    }
    try {
      route.handler().handle(ctx);
    } catch (Refusal refusal) {
      if (refusal.kind() == Kind.NOT_FOUND) {
        audit.notFound(ctx, route, viewer);
      }
      throw refusal;
    } catch (Exception e) {
      if (ctx.res().isCommitted()) {
        // It was broken off: a part of it was read all the same.
        audit.done(ctx, route, viewer, party);
      }
      throw e;
    }
    audit.done(ctx, route, viewer, party);
  }
}
