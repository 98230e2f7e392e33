package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.citeswarehouse.api.account.Institution;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.work.WorkerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the API and the pages until the process is ended. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private static final long MEGABYTE = 1_000_000;

  private final ApiMain main;

  @Option(names = "--host", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
  private String host;

  @Option(names = "--port", defaultValue = "7070", descriptionKey = "serve.port")
  private int port;

  @Option(names = "--no-worker", descriptionKey = "serve.no-worker")
  private boolean noWorker;

  @Option(
      names = "--largest-upload",
      defaultValue = "500",
      paramLabel = "MB",
      descriptionKey = "serve.largest-upload")
  private long largestUpload;

  /** The command line of the worker, word by word in lines; the launcher sets it. */
  private static final String WORKER = "CITES_WORKER";

  @Option(names = "--public-url", paramLabel = "URL", descriptionKey = "serve.public-url")
  private String publicUrl;

  @Option(names = "--proxy", paramLabel = "ADDRESS", split = ",", descriptionKey = "serve.proxy")
  private List<String> proxies = List.of();

  @Option(
      names = "--rate",
      paramLabel = "NUMBER",
      defaultValue = "" + Serving.PER_MINUTE,
      descriptionKey = "serve.rate")
  private int perMinute;

  @Option(names = "--oidc-issuer", paramLabel = "URL", descriptionKey = "serve.oidc-issuer")
  private String issuer;

  @Option(names = "--oidc-client-id", paramLabel = "ID", descriptionKey = "serve.oidc-client-id")
  private String clientId;

  @Option(
      names = "--oidc-secret-file",
      paramLabel = "FILE",
      descriptionKey = "serve.oidc-secret-file")
  private Path secretFile;

  @Option(
      names = "--oidc-roles-claim",
      paramLabel = "NAME",
      defaultValue = Institution.CLAIM,
      descriptionKey = "serve.oidc-roles-claim")
  private String claim;

  @Option(
      names = "--oidc-roles-file",
      paramLabel = "FILE",
      descriptionKey = "serve.oidc-roles-file")
  private Path rolesFile;

  ServeCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (largestUpload < 1) {
      throw Refusal.of(Kind.WRONG_INPUT, "serve.largest-upload", Long.toString(largestUpload));
    }
    CountDownLatch ended = new CountDownLatch(1);
    Optional<URI> url = Optional.ofNullable(publicUrl).map(Serving::url);
    if (Warehouse.make(main.warehouse)) {
      // Told, since a path that was mistyped leads to an empty warehouse as well.
      main.console()
          .err()
          .println(Texts.of("serve.made", Warehouse.path(main.warehouse).toString()));
    }
    Serving serving = new Serving(host, port, url, Set.copyOf(proxies), perMinute);
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.SERVING);
        Server server = Server.start(warehouse, serving, institution(), largestUpload * MEGABYTE)) {
      startWorker(warehouse);
      String address = url.map(URI::toString).orElse("http://" + host + ":" + server.port()) + "/";
      main.console().out().println(Texts.of("serve.address", address));
      ended.await();
    }
    return 0;
  }

  /** A server that nobody gave a worker to, as by a launcher of one's own, goes without. */
  private void startWorker(Warehouse warehouse) {
    String given = System.getenv(WORKER);
    if (noWorker || given == null || given.isBlank()) {
      return;
    }
    List<String> command = new ArrayList<>(given.lines().toList());
    command.addAll(List.of("worker", "--with-parent", "--warehouse", warehouse.home().toString()));
    if (main.master != null) {
      command.addAll(List.of("--master", main.master));
    }
    WorkerProcess worker = WorkerProcess.start(command);
    Runtime.getRuntime().addShutdownHook(new Thread(worker::close, "worker-end"));
  }

  private Optional<Institution> institution() throws IOException {
    if (issuer == null && clientId == null) {
      return Optional.empty();
    }
    if (issuer == null || clientId == null) {
      throw Refusal.of(Kind.WRONG_INPUT, "oidc.both");
    }
    String secret =
        secretFile == null
            ? Objects.toString(System.getenv("CITES_OIDC_SECRET"), "")
            : Files.readString(secretFile).strip();
    return Optional.of(
        new Institution(
            issuer,
            clientId,
            secret,
            claim,
            rolesFile == null ? Map.of() : Institution.mapping(rolesFile)));
  }
}
