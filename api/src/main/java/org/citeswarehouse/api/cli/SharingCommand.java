package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.sharing.Agreement;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.snapshot.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./cites sharing}: agreements on what a Party lets others see. */
@Command(name = "sharing")
final class SharingCommand implements Callable<Integer> {

  private final ApiMain main;

  SharingCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    return list();
  }

  @Command(name = "list")
  int list() {
    agreements().all().forEach(this::tell);
    return 0;
  }

  @Command(name = "add")
  int add(@Parameters(paramLabel = "FILE", descriptionKey = "sharing.file") Path file)
      throws IOException {
    for (Agreement added : agreements().add(file)) {
      tell(added);
      CommandLineEvent.add(main, What.SHARING_CHANGED, added.owner(), "sharing add " + added.id());
    }
    return 0;
  }

  @Command(name = "end")
  int end(@Parameters(paramLabel = "ID", descriptionKey = "sharing.id-of") String id)
      throws IOException {
    agreements().end(id);
    CommandLineEvent.add(main, What.SHARING_CHANGED, "", "sharing end " + id);
    main.console().out().println(Texts.of("sharing.ended", id));
    return 0;
  }

  private Agreements agreements() {
    return new Agreements(Warehouse.path(main.warehouse));
  }

  private void tell(Agreement one) {
    main.console()
        .out()
        .println(
            String.join(
                "  ",
                one.id(),
                one.owner() + " -> " + one.recipient(),
                one.table() + "(" + String.join(",", one.fields()) + ")",
                one.ended() == null ? "until " + one.until() : "ended " + one.ended(),
                one.purpose()));
  }
}
