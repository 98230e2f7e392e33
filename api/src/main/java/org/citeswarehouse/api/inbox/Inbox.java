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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.citeswarehouse.api.snapshot.Warehouse;

/**
 * A folder where messages wait for the next run. Each is a file of its own under its own
 * identifier, so that two officers never write to the same one, and complete or not there.
 */
public final class Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  /** Whoever holds the lock of an inbox is the only one of this server who leaves things there. */
  private static final ConcurrentMap<Path, Object> TURNS = new ConcurrentHashMap<>();

  private final Path folder;

  /** The inbox of one kind of messages, such as {@code decisions}. */
  public Inbox(Warehouse warehouse, String kind) {
    this.folder = warehouse.home().resolve("inbox").resolve(kind);
  }

  /**
   * Does something while nobody else of this server does: what was looked up before messages are
   * left still holds when they are.
   */
  public <T> T inTurn(Supplier<T> work) {
    synchronized (TURNS.computeIfAbsent(folder, f -> new Object())) {
      return work.get();
    }
  }

  /** Leaves a message there. */
  public void leave(String id, ObjectNode message) {
    leave(Map.of(id, message));
  }

  /** Leaves messages there by their identifiers: where one cannot be written, none is left. */
  public void leave(Map<String, ObjectNode> messages) {
    Map<Path, Path> written = new LinkedHashMap<>();
    List<Path> left = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, ObjectNode> message : messages.entrySet()) {
        Path part = folder.resolve("." + message.getKey() + ".part");
        written.put(part, folder.resolve(message.getKey() + SUFFIX));
        Files.write(
            part, JSON.writeValueAsBytes(message.getValue()), StandardOpenOption.CREATE_NEW);
      }
      // A name takes hardly any room: what a full disk refuses, it has refused by now.
      for (Map.Entry<Path, Path> message : written.entrySet()) {
        Files.move(message.getKey(), message.getValue(), StandardCopyOption.ATOMIC_MOVE);
        left.add(message.getValue());
      }
    } catch (IOException e) {
      remove(left, e);
      remove(written.keySet(), e);
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Collection<Path> files, IOException failure) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
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
