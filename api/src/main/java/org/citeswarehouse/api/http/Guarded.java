package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.web.Route;

/**
 * An address behind its rule: whoever may not come is told that there is nothing, in the words that
 * are said of an address that does not exist.
 *
 * @param route the address
 */
record Guarded(Route route) implements Handler {

  @Override
  public void handle(Context ctx) throws Exception {
    String party = route.path().contains("{party}") ? ctx.pathParam("party") : "";
    if (!route.access().allows(Asking.current().viewer(), party)) {
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path());
    }
    route.handler().handle(ctx);
  }
}
