package org.citeswarehouse.api.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.catalogue.Catalogue;
import org.citeswarehouse.api.catalogue.Runs;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tables, versions, rows, last runs, and whether files came in after the last build. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

  private static final int RUNS = 5;

  private final ApiMain main;

  @Option(names = "--version", paramLabel = "RUN|TIME", descriptionKey = "past")
  private String version;

  StatusCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.SERVING)) {
      Reading reading = Reading.at(warehouse, version);
      if (main.json) {
        json(warehouse, reading);
      } else {
        print(warehouse, reading);
      }
    }
    return 0;
  }

  private void print(Warehouse warehouse, Reading reading) {
    var out = main.console().out();
    out.println(Texts.of("status.warehouse", warehouse.home().toString()));
    State state = reading.state();
    out.println(Texts.of("status.version", state.run(), String.valueOf(state.finished())));
    for (Catalogue.Entry entry : Catalogue.of(reading)) {
      String version = entry.version().isPresent() ? "v" + entry.version().getAsLong() : "-";
      out.println(
          String.format(
              Locale.ROOT, "  %-22s %6s %,12d", entry.table().name(), version, entry.rows()));
    }
    out.println(Texts.of("status.runs"));
    for (Runs.Run run : Runs.last(warehouse, RUNS)) {
      out.println(
          Texts.of(
              "status.run",
              run.id(),
              run.command(),
              run.party() == null ? "-" : run.party(),
              String.valueOf(run.finished())));
    }
    List<String> stale = Runs.stale(warehouse);
    stale.forEach(party -> out.println(Texts.of("status.stale", party)));
    if (stale.isEmpty()) {
      out.println(Texts.of("status.fresh"));
    }
  }

  private void json(Warehouse warehouse, Reading reading) {
    ObjectNode all = new ObjectMapper().createObjectNode();
    all.put("warehouse", warehouse.home().toString());
    all.put("run_id", reading.state().run());
    var tables = all.putArray("tables");
    for (Catalogue.Entry entry : Catalogue.of(reading)) {
      ObjectNode one = tables.addObject().put("name", entry.table().name());
      one.put("version", entry.version().isPresent() ? entry.version().getAsLong() : null);
      one.put("rows", entry.rows());
    }
    var runs = all.putArray("runs");
    for (Runs.Run run : Runs.last(warehouse, RUNS)) {
      runs.addObject()
          .put("run_id", run.id())
          .put("command", run.command())
          .put("party", run.party())
          .put("finished_at", String.valueOf(run.finished()));
    }
    List<String> stale = Runs.stale(warehouse);
    all.put("stale", !stale.isEmpty());
    stale.forEach(all.putArray("stale_parties")::add);
    main.console().out().println(all);
  }
}
