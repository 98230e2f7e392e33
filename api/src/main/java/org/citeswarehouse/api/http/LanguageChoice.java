package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.session.Cookies;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;

/**
 * The links at the top of each page to the same page in another language.
 *
 * @param cookies keep what was chosen
 */
record LanguageChoice(Cookies cookies) implements Feature {

  @Override
  public void addTo(Addresses addresses) {
    addresses.get("/language/{code}", Access.ANYONE, Untold.NO_PERMITS, this::choose);
  }

  /** Keeps the language that was chosen, and goes back to the page. */
  private void choose(Context ctx) {
    Language chosen =
        Language.find(ctx.pathParam("code"))
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path()));
    cookies.language(ctx, chosen.code());
    ctx.status(303).header("Location", Address.here(ctx.queryParam("to")));
  }
}
