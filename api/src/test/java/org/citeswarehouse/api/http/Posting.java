package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;

/** A server on a warehouse of a test, to which bodies are posted, and what they leave in it. */
final class Posting implements AutoCloseable {

  private final Path folder;
  private final String name;
  private final Warehouse warehouse;
  private final Server server;

  /**
   * Starts the server.
   *
   * @param name what is posted: the last part of the path, and the folder of the inbox
   */
  Posting(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    this.warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    this.server = Server.start(warehouse, "127.0.0.1", 0);
  }

  HttpResponse<String> post(String body) {
    return post("application/json", body);
  }

  HttpResponse<String> post(String type, String body) {
    return send(
        HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofString(body)),
        "/v1/" + name);
  }

  String get(String path) {
    return send(HttpRequest.newBuilder(), path).body();
  }

  /** What waits for the next run. */
  List<Path> inbox() throws IOException {
    Path inbox = folder.resolve("inbox").resolve(name);
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files.toList();
    }
  }

  static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      return HttpClient.newHttpClient()
          .send(
              request.uri(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
              BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
