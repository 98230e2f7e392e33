package org.citeswarehouse.api.inbox;

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

/**
 * A folder where messages wait for the next run. Each is a file of its own under its own
 * identifier, so that two officers never write to the same one, and complete or not there.
 */
public final class Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private final Path folder;

  /** The inbox of one kind of messages, such as {@code decisions}. */
  public Inbox(Warehouse warehouse, String kind) {
    this.folder = warehouse.home().resolve("inbox").resolve(kind);
  }

  /** Leaves a message there. */
  public void leave(String id, ObjectNode message) {
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve("." + id + ".part");
      Files.write(part, JSON.writeValueAsBytes(message), StandardOpenOption.CREATE_NEW);
      Files.move(part, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The messages that wait, in the order of their identifiers. */
  public List<JsonNode> waiting() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<JsonNode> waiting = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        read(file, waiting);
      }
      return waiting;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(Path file, List<JsonNode> waiting) throws IOException {
    try {
      waiting.add(JSON.readTree(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      // A run has taken it in meanwhile: then the log has it, or the next answer will.
      return;
    }
  }
}
