package org.citeswarehouse.api.problems;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;

/** A server on a warehouse, and somebody who reads its pages and sends its forms. */
final class PageClient implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final Path folder;
  private final Warehouse warehouse;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  PageClient(Path folder) {
    this.folder = folder;
    this.warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    this.server = Server.start(warehouse, "127.0.0.1", 0);
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder().header("Accept", "text/html"), path);
  }

  /** Sends a form, as a page that holds one would. */
  HttpResponse<String> post(String path, String... fields) {
    Matcher token = TOKEN.matcher(get("/problems/warnings?party=CH&year=2024").body());
    if (!token.find()) {
      throw new IllegalStateException("no form on the page");
    }
    StringBuilder body =
        new StringBuilder("token=" + token.group(1) + "&once=" + UUID.randomUUID());
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        HttpRequest.newBuilder()
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())),
        path);
  }

  /** What waits in an inbox. */
  List<String> inbox(String name) {
    return read(folder.resolve("inbox").resolve(name));
  }

  /** Jobs that wait for the worker. */
  List<String> jobs() {
    return read(folder.resolve("work").resolve("waiting"));
  }

  private static List<String> read(Path inbox) {
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files.sorted().map(PageClient::text).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      return client.send(
          request.uri(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
