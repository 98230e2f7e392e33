package org.citeswarehouse.api.web;

import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.audit.Told;
import org.citeswarehouse.api.web.Route.Takes;

/**
 * Every address there is, in the order in which it is looked for. None can be declared without what
 * the audit log is told of it.
 */
public final class Addresses {

  /** What a page is. */
  public static final String HTML = "text/html; charset=utf-8";

  /** Set while a page is made or a form of one is taken: a refusal is told on a page, too. */
  public static final String IS_PAGE = "is-page";

  /** Makes a page. */
  @FunctionalInterface
  public interface Page {
    /** The page as HTML. */
    String html(Request request) throws Exception;
  }

  /** Takes a form. */
  @FunctionalInterface
  public interface Posted {
    /** Does what the form asks for, and says where to go on. */
    Answer take(Request request, Form form) throws Exception;
  }

  private final List<Route> all = new ArrayList<>();
  private final Forms forms;

  /**
   * No address yet.
   *
   * @param forms reads forms that are sent
   */
  public Addresses(Forms forms) {
    this.forms = forms;
  }

  /** A page. */
  public void page(String path, Access access, Told told, Page page) {
    get(
        path,
        access,
        told,
        ofPage(
            ctx -> {
              byte[] html = page.html(new Request(ctx)).getBytes(StandardCharsets.UTF_8);
              ctx.header("Cache-Control", "private, no-cache");
              ctx.header("Content-Language", Asking.current().language().code());
              ctx.contentType(HTML).result(html);
            }));
  }

  /** A form that is sent from a page: it is done once, however often it is sent. */
  public void form(String path, Access access, Told told, Posted posted) {
    Handler form = ofPage(ctx -> forms.take(ctx, posted));
    all.add(new Route("POST", path, access, told, form, Takes.FIELDS));
  }

  /** A form that carries files; what its body holds is read by whoever knows where it may lie. */
  public void form(String path, Access access, Told told, Body body, Posted posted) {
    Handler form = ofPage(ctx -> forms.take(ctx, body, posted));
    all.add(new Route("POST", path, access, told, form, Takes.FILES));
  }

  private static Handler ofPage(Handler handler) {
    return ctx -> {
      ctx.attribute(IS_PAGE, true);
      handler.handle(ctx);
    };
  }

  /** Anything that is read. */
  public void get(String path, Access access, Told told, Handler handler) {
    all.add(new Route("GET", path, access, told, handler, Takes.NOTHING_TYPED));
  }

  /**
   * Anything that is sent but by a form of a page: with a key, or with the token of the session
   * whose cookie says who sends it. Where roles do not rule yet, no cookie gives any right.
   */
  public void post(String path, Access access, Told told, Handler handler) {
    Handler sure =
        ctx -> {
          Forms.refuseCookieAlone(ctx);
          ctx.attribute(Forms.DONE, true);
          handler.handle(ctx);
        };
    all.add(new Route("POST", path, access, told, sure, Takes.NOTHING_TYPED));
  }

  /** All of them. */
  public List<Route> all() {
    return List.copyOf(all);
  }
}
