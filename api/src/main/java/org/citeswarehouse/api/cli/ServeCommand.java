package org.citeswarehouse.api.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the API and the pages until the process is ended. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private final ApiMain main;

  @Option(names = "--host", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
  private String host;

  @Option(names = "--port", defaultValue = "7070", descriptionKey = "serve.port")
  private int port;

  ServeCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.SERVING);
        Server server = Server.start(warehouse, host, port)) {
      String address = "http://" + host + ":" + server.port() + "/";
      main.console().out().println(Texts.of("serve.address", address));
      ended.await();
    }
    return 0;
  }
}
