package org.citeswarehouse.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.Questions;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;

/** A desk with four questions, at which officers sit. */
final class OpenDesk implements AutoCloseable {

  private final Path folder;
  private final Warehouse warehouse;
  private final Server server;

  OpenDesk(Path folder) {
    this.folder = folder;
    Questions.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  Officer officer(String name) {
    return new Officer(server.port(), name);
  }

  /** Titles of the questions on a page. */
  static List<String> titles(String page) {
    return Shown.all(page, "h3");
  }

  /** Decisions that were left for the worker: what, on which item and line, why, by whom. */
  List<String> inbox() throws IOException {
    Path inbox = folder.resolve("inbox").resolve("decisions");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    List<String> decisions = new ArrayList<>();
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.sorted().toList()) {
        JsonNode decision = new ObjectMapper().readTree(file.toFile()).get("decision");
        decisions.add(
            Stream.of(
                    "action",
                    "declaration_no",
                    "permit_no",
                    "line_no",
                    "quantity",
                    "unit",
                    "crossed_on",
                    "proof",
                    "until_date",
                    "reason",
                    "decided_by")
                .filter(decision::has)
                .map(field -> decision.get(field).asText())
                .collect(Collectors.joining(" ")));
      }
    }
    return decisions;
  }
}
