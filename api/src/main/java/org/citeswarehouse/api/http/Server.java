package org.citeswarehouse.api.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.account.Entrance;
import org.citeswarehouse.api.account.Institution;
import org.citeswarehouse.api.account.SigningIn;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.audit.AuditLog;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.serving.Rate;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.session.Sessions;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Forms;
import org.eclipse.jetty.http.UriCompliance;

/** The server: of this machine only until there are accounts, whose roles then rule. */
public final class Server implements AutoCloseable {

  private static final Set<String> ALWAYS =
      Set.of("/style.css", "/page.js", "/icon.svg", "/health");
  private static final String STARTED = "started";
  private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?!\\p{XDigit}{2})");

  /** The largest upload in bytes where nobody says otherwise. */
  public static final long LARGEST_UPLOAD = 500_000_000;

  private final long largestUpload;
  private final Javalin javalin;
  private final Metrics metrics = new Metrics();

  private final Serving serving;
  private final Map<String, String> safeHeaders;
  private final Entrance entrance;
  private final Rate rate;
  private final AuditLog audit;

  private Server(Warehouse warehouse, Serving serving, Accounts accounts, long largestUpload) {
    this.largestUpload = largestUpload;
    this.serving = serving;
    this.safeHeaders = SafeHeaders.of(serving);
    this.audit = new AuditLog(warehouse.home());
    this.entrance =
        new Entrance(accounts, serving, new Sessions(), new Agreements(warehouse.home()), audit);
    this.rate = new Rate(serving.perMinute(), Duration.ofMinutes(1));
    this.javalin = Javalin.create(config -> configure(config, warehouse));
  }

  /**
   * Starts to serve whoever sits at this machine.
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
    return start(warehouse, Serving.onThisMachine(host, port), Optional.empty(), largestUpload);
  }

  /**
   * Starts to serve.
   *
   * @throws Refusal when others could read what no role keeps from them, or the port is taken
   */
  public static Server start(Warehouse warehouse, Serving serving) {
    return start(warehouse, serving, Optional.empty(), LARGEST_UPLOAD);
  }

  /** Starts to serve, where members of an institution sign in too. */
  public static Server start(
      Warehouse warehouse, Serving serving, Optional<Institution> institution, long largestUpload) {
    Accounts accounts = new Accounts(warehouse.home());
    serving.check(accounts.exist() || institution.isPresent());
    Server server = new Server(warehouse, serving, accounts, largestUpload);
    institution.ifPresent(server.entrance::with);
    try {
      server.javalin.start();
    } catch (RuntimeException e) {
      server.audit.close();
      Refusal refusal = Refusal.of(Kind.NO_DATA, "serve.port", Integer.toString(serving.port()));
      refusal.initCause(e);
      throw refusal;
    }
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config, Warehouse warehouse) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = serving.host();
    config.jetty.port = serving.port();
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
    Requests requests = new Requests(entrance);
    config.routes.before(this::begin);
    config.routes.before(requests::begin);
    config.routes.before(this::slowDown);
    config.routes.before(requests::recognise);
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
    Forms forms = new Forms(new SigningIn(entrance)::expired);
    new Routes(seen, pages, metrics, forms, Features.of(seen, entrance, largestUpload))
        .add(config.routes, new Audited(audit, entrance.clients()));
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new UnreadableRequests(safeHeaders)));
    config.routes.exception(Refusal.class, (e, ctx) -> problems.refused(ctx, e));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          if (e.getStatus() == 405) {
            String taken = String.join(", ", e.getDetails().values());
            problems.answer(ctx, 405, "method", ctx.method().name(), ctx.path(), taken);
            ctx.header("Allow", taken);
          } else {
            problems.answer(ctx, 404, "not-found", ctx.path());
          }
        });
    config.routes.exception(Exception.class, (e, ctx) -> problems.broken(ctx, e));
  }

  /** Sets the safe headers, and refuses what no handler should see. */
  private void begin(Context ctx) {
    ctx.attribute(STARTED, System.nanoTime());
    safeHeaders.forEach(ctx::header);
    // A name of another site may lead here by a trick of its name server.
    String host = ctx.req().getServerName();
    if (!serving.answersFor(host)) {
      throw Refusal.of(Kind.MISDIRECTED, "http.host", host);
    }
    String query = ctx.queryString();
    if (query != null && BROKEN_ENCODING.matcher(query).find()) {
      throw Refusal.of(Kind.WRONG_INPUT, "query.broken");
    }
  }

  /** Keeps one client from taking the time of all; whoever sits at this machine takes their own. */
  private void slowDown(Context ctx) {
    String client = entrance.clients().address(ctx);
    if (serving.perMinute() > 0
        && !Serving.LOOPBACK.contains(client)
        && !ALWAYS.contains(ctx.path())
        && !rate.take(client)) {
      ctx.header("Retry-After", rate.seconds());
      throw Refusal.of(Kind.TOO_OFTEN, "http.often", Integer.toString(serving.perMinute()));
    }
  }

  @Override
  public void close() {
    javalin.stop();
    audit.close();
  }
}
