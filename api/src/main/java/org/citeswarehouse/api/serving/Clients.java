package org.citeswarehouse.api.serving;

import io.javalin.http.Context;
import java.net.URI;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/**
 * From where a request comes.
 *
 * @param serving where the server answers
 */
public record Clients(Serving serving) {

  /** Address of the machine of a client; what a proxy of ours says, else who is connected. */
  public String address(Context ctx) {
    String connected = ctx.req().getRemoteAddr();
    boolean proxied =
        serving.publicUrl().isPresent()
            && (Serving.LOOPBACK.contains(connected) || serving.proxies().contains(connected));
    String forwarded = proxied ? ctx.header("X-Forwarded-For") : null;
    if (forwarded == null) {
      return connected;
    }
    // The last one is what the proxy saw; those before it are what the client says of itself.
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /**
   * Refuses what a page of another site sends in the name of who is signed in here. Browsers say
   * where a request comes from; programs say nothing, and carry no cookie of a browser.
   *
   * @throws Refusal when it comes from elsewhere
   */
  public void refuseOtherSites(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean other =
        (site != null && !site.equals("same-origin") && !site.equals("none"))
            || (origin != null && !isOwn(origin, ctx.header("Host")));
    if (other) {
      throw Refusal.of(Kind.FORBIDDEN, "http.other-site", origin == null ? "-" : origin);
    }
  }

  private boolean isOwn(String origin, String host) {
    return origin.equals("http://" + host)
        || serving.publicUrl().map(URI::toString).filter(origin::equals).isPresent();
  }
}
