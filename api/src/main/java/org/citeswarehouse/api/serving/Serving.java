package org.citeswarehouse.api.serving;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;

/**
 * Where a server answers.
 *
 * @param host address it listens on
 * @param port port it listens on; 0 for any free one
 * @param publicUrl address that its users write; empty where they sit at this machine
 * @param proxies addresses of reverse proxies, whose word for a client's address is taken
 * @param perMinute how many answers a client of another machine may ask for in a minute; 0 for any
 *     number
 */
public record Serving(
    String host, int port, Optional<URI> publicUrl, Set<String> proxies, int perMinute) {

  /** Names and addresses of this machine. */
  public static final Set<String> LOOPBACK =
      Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  /** Ten a second: more than anybody reads, less than what harms others. */
  public static final int PER_MINUTE = 600;

  /** For whoever sits at this machine. */
  public static Serving onThisMachine(String host, int port) {
    return new Serving(host, port, Optional.empty(), Set.of(), PER_MINUTE);
  }

  /** Whether only this machine is answered, and no proxy stands before it. */
  public boolean isThisMachineOnly() {
    return LOOPBACK.contains(host) && publicUrl.isEmpty();
  }

  /** Whether users come by https, so that cookies must not travel otherwise. */
  public boolean isSecure() {
    return publicUrl.filter(url -> "https".equals(url.getScheme())).isPresent();
  }

  /** Whether requests to that name are answered: others come by a trick of a name server. */
  public boolean answersFor(String name) {
    return LOOPBACK.contains(name)
        || publicUrl.filter(url -> url.getHost().equalsIgnoreCase(name)).isPresent();
  }

  /**
   * Refuses to be open to others without roles, or without a name to answer for.
   *
   * @param accounts whether an account was ever added
   * @throws Refusal when it would be
   */
  public void check(boolean accounts) {
    if (isThisMachineOnly()) {
      return;
    }
    if (!accounts) {
      throw Refusal.of(Kind.WRONG_INPUT, "serve.host", host);
    }
    if (publicUrl.isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "serve.url", host);
    }
  }

  /**
   * An address that users write, such as {@code https://trade.example.org}.
   *
   * @throws Refusal when it is none, or has a path
   */
  public static URI url(String text) {
    if (!text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?")) {
      throw Refusal.of(Kind.WRONG_INPUT, "serve.url.form", text);
    }
    return URI.create(text.replaceFirst("/$", ""));
  }
}
