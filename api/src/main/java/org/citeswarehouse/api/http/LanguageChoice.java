package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.session.Cookies;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Route;

/**
 * The links at the top of each page to the same page in another language.
 *
 * @param cookies keep what was chosen
 */
record LanguageChoice(Cookies cookies) implements Feature {

  @Override
  public void addTo(Addresses addresses) {
    addresses.get(
        "/language/{code}", Access.ANYONE, Untold.NO_PERMITS, ctx -> choose(ctx, addresses.all()));
  }

  /** Keeps the language that was chosen, and goes back to the page. */
  private void choose(Context ctx, List<Route> routes) {
    Language chosen =
        Language.find(ctx.pathParam("code"))
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path()));
    cookies.language(ctx, chosen.code());
    ctx.status(303).header("Location", page(Address.here(ctx.queryParam("to")), routes));
  }

  /** What answers a form can't be asked for again: above its address is the page of the form. */
  private static String page(String address, List<Route> routes) {
    String path = address.split("\\?", 2)[0];
    if (!takes("POST", path, routes) || takes("GET", path, routes)) {
      return address;
    }
    return page(path.substring(0, Math.max(1, path.lastIndexOf('/'))), routes);
  }

  private static boolean takes(String method, String path, List<Route> routes) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .map(route -> route.path().replaceAll("\\{[^}]*}", "[^/]+").replaceAll("<[^>]*>", ".+"))
        .anyMatch(path::matches);
  }
}
