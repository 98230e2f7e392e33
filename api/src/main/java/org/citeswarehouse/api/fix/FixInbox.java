package org.citeswarehouse.api.fix;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.snapshot.Warehouse;

/**
 * The folder where fixes wait for the next run. Each is a file of its own under its own identifier,
 * so that two officers never write to the same one, and complete or not there.
 */
final class FixInbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  /**
   * What has to be known of an earlier fix to undo it.
   *
   * @param id its identifier
   * @param undoes the fix it undoes; null for a fix
   */
  record Known(String id, String undoes) {}

  private final Path folder;

  FixInbox(Warehouse warehouse) {
    this.folder = warehouse.home().resolve("inbox").resolve("fixes");
  }

  /** Leaves a fix there, by its fields. */
  void leave(String id, Instant at, Map<String, String> fields) {
    ObjectNode message = JSON.createObjectNode();
    message.put("fix_id", id);
    message.put("fixed_at", at.toString());
    message.set("fix", JSON.valueToTree(fields));
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve("." + id + ".part");
      Files.write(part, JSON.writeValueAsBytes(message), StandardOpenOption.CREATE_NEW);
      Files.move(part, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that wait. */
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
      waiting.add(
          new Known(
              message.path("fix_id").asText(), message.path("fix").path("undoes").asText(null)));
    } catch (NoSuchFileException e) {
      // A run has taken it in meanwhile: then the log has it, or the next answer will.
      return;
    }
  }
}
