package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.function.Supplier;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.session.Session;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.api.web.Forms;

/** Finds out who asks, and in which language, before anything answers. */
final class Requests {

  static final String SESSION_COOKIE = "cites-session";
  static final String LANGUAGE_COOKIE = "cites-language";

  private final Sessions sessions;

  Requests(Sessions sessions) {
    this.sessions = sessions;
  }

  void begin(Context ctx) {
    Optional<Session> session = sessions.find(ctx.cookie(SESSION_COOKIE));
    session.ifPresent(s -> ctx.attribute(Forms.SESSION, s));
    String query = ctx.queryString();
    Supplier<String> token = () -> session(ctx).token();
    new Asking(
            Viewer.AT_THE_MACHINE,
            language(ctx),
            token,
            () -> session.map(Session::told).orElse(""),
            query == null ? ctx.path() : ctx.path() + "?" + query)
        .bind();
    Varying.by(ctx, "Accept-Language, Cookie");
  }

  void end(Context ctx) {
    Asking.free();
  }

  /** Keeps the language that was chosen, and goes back to the page. */
  void choose(Context ctx) {
    Language chosen =
        Language.find(ctx.pathParam("code"))
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path()));
    ctx.cookie(cookie(LANGUAGE_COOKIE, chosen.code()));
    ctx.status(303).header("Location", here(ctx.queryParam("to")));
  }

  /** An address of this server, whatever a link says. */
  static String here(String address) {
    return address != null && address.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")
        ? address
        : "/";
  }

  private static Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    cookie.setPath("/");
    return cookie;
  }

  private Session session(Context ctx) {
    Session known = ctx.attribute(Forms.SESSION);
    if (known != null) {
      return known;
    }
    Session begun = sessions.begin();
    ctx.attribute(Forms.SESSION, begun);
    ctx.cookie(cookie(SESSION_COOKIE, begun.id()));
    return begun;
  }

  /** What was chosen, else the language that the browser likes best of those there are. */
  private static Language language(Context ctx) {
    return Optional.ofNullable(ctx.cookie(LANGUAGE_COOKIE))
        .flatMap(Language::find)
        .orElseGet(() -> Language.accepted(ctx.header("Accept-Language")));
  }
}
