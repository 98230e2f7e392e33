package org.citeswarehouse.api.session;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/**
 * The cookies there are: no script reads them, and other sites do not send them.
 *
 * @param secure whether they travel by https only, and no other name of the domain can set them
 */
public record Cookies(boolean secure) {

  private static final String SESSION = "cites-session";
  private static final String LANGUAGE = "cites-language";
  private static final int YEAR = 365 * 24 * 3600;

  /** Identifier of the session that a browser gives back; null for none. */
  public String session(Context ctx) {
    return ctx.cookie(named(SESSION));
  }

  /** Gives a browser its session. */
  public void session(Context ctx, Session session) {
    ctx.cookie(cookie(named(SESSION), session.id()));
  }

  /** Takes the session from a browser. */
  public void end(Context ctx) {
    Cookie cookie = cookie(named(SESSION), "");
    cookie.setMaxAge(0);
    ctx.cookie(cookie);
  }

  /** Code of the language that was chosen; null for none. */
  public String language(Context ctx) {
    return ctx.cookie(LANGUAGE);
  }

  /** Keeps the language that was chosen. */
  public void language(Context ctx, String code) {
    Cookie cookie = cookie(LANGUAGE, code);
    cookie.setMaxAge(YEAR);
    ctx.cookie(cookie);
  }

  /** Source: RFC 6265bis, section 4.1.3. */
  private String named(String name) {
    return secure ? "__Host-" + name : name;
  }

  private Cookie cookie(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setSameSite(SameSite.LAX);
    cookie.setPath("/");
    return cookie;
  }
}
