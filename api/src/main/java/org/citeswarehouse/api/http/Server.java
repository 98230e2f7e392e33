package org.citeswarehouse.api.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Set;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.eclipse.jetty.http.UriCompliance;

/** The server: loopback only, read only. */
public final class Server implements AutoCloseable {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final String STARTED = "started";

  private final Javalin javalin;
  private final Metrics metrics = new Metrics();

  private Server(Warehouse warehouse, String host, int port) {
    this.javalin = Javalin.create(config -> configure(config, warehouse, host, port));
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free one
   * @throws Refusal when the address is not one of this machine, or the port is taken
   */
  public static Server start(Warehouse warehouse, String host, int port) {
    if (!LOOPBACK.contains(host)) {
      throw Refusal.of(Kind.WRONG_INPUT, "serve.host", host);
    }
    Server server = new Server(warehouse, host, port);
    try {
      server.javalin.start();
    } catch (RuntimeException e) {
      Refusal refusal = Refusal.of(Kind.NO_DATA, "serve.port", Integer.toString(port));
      refusal.initCause(e);
      throw refusal;
    }
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config, Warehouse warehouse, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = host;
    config.jetty.port = port;
    // A strong tag stands for exact bytes, which compression on the way would change.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setUriCompliance(
              UriCompliance.RFC3986.with(
                  "numbers with slashes",
                  UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                  UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        });
    config.routes.before(this::guard);
    config.routes.after(
        ctx -> {
          Long started = ctx.attribute(STARTED);
          if (started != null) {
            metrics.count(ctx.statusCode(), System.nanoTime() - started);
          }
        });
    new Routes(warehouse, metrics).add(config.routes);
    config.routes.exception(Refusal.class, (e, ctx) -> Problems.refused(ctx, e));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          if (e.getStatus() == 405) {
            Problems.answer(ctx, 405, "method", ctx.method().name(), ctx.path());
            ctx.header("Allow", "GET, HEAD");
          } else {
            Problems.answer(ctx, 404, "not-found", ctx.path());
          }
        });
    config.routes.exception(Exception.class, (e, ctx) -> Problems.broken(ctx, e));
  }

  /** Refuses names that only lead here by a trick of the name server, and sets the safe headers. */
  private void guard(Context ctx) {
    ctx.attribute(STARTED, System.nanoTime());
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'");
    String host = ctx.req().getServerName();
    if (!LOOPBACK.contains(host)) {
      Problems.answer(ctx, 421, "host", host);
      ctx.skipRemainingHandlers();
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
