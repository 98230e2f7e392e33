package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.citeswarehouse.api.account.Entrance;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.session.Session;
import org.citeswarehouse.api.web.Forms;

/** Finds out who asks, and in which language, before anything answers. */
final class Requests {

  private final Entrance entrance;

  Requests(Entrance entrance) {
    this.entrance = entrance;
  }

  /** A refusal on the way is said in the language of who asks, and to nobody in particular. */
  void begin(Context ctx) {
    bind(ctx, Viewer.ANYONE, address(ctx));
  }

  /** Finds out who asks; whoever tries keys was counted before. */
  void recognise(Context ctx) {
    Viewer viewer = entrance.viewer(ctx);
    if (ctx.method().name().equals("POST") && ctx.attribute(Forms.BY_KEY) == null) {
      entrance.clients().refuseOtherSites(ctx);
    }
    bind(ctx, viewer, address(ctx));
  }

  private static String address(Context ctx) {
    String query = ctx.queryString();
    return query == null ? ctx.path() : ctx.path() + "?" + query;
  }

  private void bind(Context ctx, Viewer viewer, String address) {
    new Asking(
            viewer,
            viewer.sight(),
            language(ctx),
            () -> entrance.session(ctx).token(),
            () -> told(ctx),
            address)
        .bind();
    Varying.by(ctx, "Accept-Language, Cookie");
  }

  void end(Context ctx) {
    Asking.free();
  }

  private static String told(Context ctx) {
    Session session = ctx.attribute(Forms.SESSION);
    return session == null ? "" : session.told();
  }

  /** What was chosen, else the language that the browser likes best of those there are. */
  private Language language(Context ctx) {
    return Optional.ofNullable(entrance.cookies().language(ctx))
        .flatMap(Language::find)
        .orElseGet(() -> Language.accepted(ctx.header("Accept-Language")));
  }
}
