package org.citeswarehouse.api.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Forms;
import org.eclipse.jetty.http.UriCompliance;

/** The server: loopback only; decisions are all it takes. */
public final class Server implements AutoCloseable {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
  private static final String STARTED = "started";
  private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?!\\p{XDigit}{2})");

  /** The largest upload in bytes where nobody says otherwise. */
  public static final long LARGEST_UPLOAD = 500_000_000;

  private final long largestUpload;
  private final Javalin javalin;
  private final Metrics metrics = new Metrics();

  private Server(Warehouse warehouse, String host, int port, long largestUpload) {
    this.largestUpload = largestUpload;
    this.javalin = Javalin.create(config -> configure(config, warehouse, host, port));
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free one
   * @throws Refusal when the address is not one of this machine, or the port is taken
   */
  public static Server start(Warehouse warehouse, String host, int port) {
    return start(warehouse, host, port, LARGEST_UPLOAD);
  }

  /**
   * The same with a limit.
   *
   * @param largestUpload the largest upload that is taken, in bytes
   */
  public static Server start(Warehouse warehouse, String host, int port, long largestUpload) {
    if (!LOOPBACK.contains(host)) {
      throw Refusal.of(Kind.WRONG_INPUT, "serve.host", host);
    }
    Server server = new Server(warehouse, host, port, largestUpload);
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
    Requests requests = new Requests(new Sessions());
    config.routes.before(this::begin);
    config.routes.before(requests::begin);
    config.routes.after(
        ctx -> {
          requests.end(ctx);
          Long started = ctx.attribute(STARTED);
          if (started != null) {
            metrics.count(ctx.statusCode(), System.nanoTime() - started);
          }
        });
    Warehouse seen = warehouse.seenBy(Asking::sight);
    Pages pages = new Pages(seen);
    Problems problems = new Problems(pages);
    new Routes(seen, pages, metrics, new Forms(Server::expired), Features.of(seen, largestUpload))
        .add(config.routes);
    config.routes.get("/language/{code}", requests::choose);
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new UnreadableRequests()));
    config.routes.exception(Refusal.class, (e, ctx) -> problems.refused(ctx, e));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          if (e.getStatus() == 405) {
            problems.answer(ctx, 405, "method", ctx.method().name(), ctx.path());
            ctx.header(
                "Allow", ctx.path().equals(DecisionHandler.PATH) ? "GET, HEAD, POST" : "GET, HEAD");
          } else {
            problems.answer(ctx, 404, "not-found", ctx.path());
          }
        });
    config.routes.exception(Exception.class, (e, ctx) -> problems.broken(ctx, e));
  }

  /** A form whose session ended: it is refused, and nothing was done. */
  private static void expired(Context ctx, Form form) {
    if (ctx.method().equals(HandlerType.POST)) {
      throw Refusal.of(Kind.WRONG_INPUT, "form.expired");
    }
  }

  /** Sets the safe headers, and refuses what no handler should see. */
  private void begin(Context ctx) {
    ctx.attribute(STARTED, System.nanoTime());
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    // A name of another site may lead here by a trick of its name server.
    String host = ctx.req().getServerName();
    if (!LOOPBACK.contains(host)) {
      throw Refusal.of(Kind.MISDIRECTED, "http.host", host);
    }
    String query = ctx.queryString();
    if (query != null && BROKEN_ENCODING.matcher(query).find()) {
      throw Refusal.of(Kind.WRONG_INPUT, "query.broken");
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
