package org.citeswarehouse.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;

/**
 * The folder where decisions wait for the next build. Each is a file of its own under its own
 * identifier, so that two officers never write to the same one, and complete or not there.
 */
final class DecisionInbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private final Path folder;

  DecisionInbox(Warehouse warehouse) {
    this.folder = warehouse.home().resolve("inbox").resolve("decisions");
  }

  /** Leaves a decision there. */
  void leave(Decision decision) {
    ObjectNode message = JSON.createObjectNode();
    message.put("decision_id", decision.id());
    message.put("decided_at", decision.at().toString());
    message.set("decision", JSON.valueToTree(DecisionForm.write(decision)));
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve("." + decision.id() + ".part");
      Files.write(part, JSON.writeValueAsBytes(message), StandardOpenOption.CREATE_NEW);
      Files.move(part, folder.resolve(decision.id() + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Identifier, Party, action and undone decision of each that waits. */
  List<Known> waiting() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Known> waiting = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        read(file, waiting);
      }
      return waiting;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, List<Known> waiting) throws IOException {
    try {
      JsonNode message = JSON.readTree(Files.readAllBytes(file));
      JsonNode decision = message.path("decision");
      waiting.add(
          new Known(
              message.path("decision_id").asText(),
              decision.path("party").asText(),
              decision.path("action").asText(),
              decision.path("undoes").asText(null)));
    } catch (NoSuchFileException e) {
      // A build has taken it in meanwhile: then the log has it, or the next answer will.
      return;
    }
  }
}
