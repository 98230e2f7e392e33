package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;

/** An officer who sends files by the page, to a server whose worker is asleep. */
final class OpenUploads implements AutoCloseable {

  private static final String BOUNDARY = "----cites";

  private final Path folder;
  private final Warehouse warehouse;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  OpenUploads(Path folder) {
    this.folder = folder;
    Register.in(folder).run("r1", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @Override
  public void close() {
    server.close();
    warehouse.close();
  }

  /** Sends files of the Party QZ, and gives the address of the page on which they are confirmed. */
  String send(Map<String, byte[]> files) throws Exception {
    String page = open("/uploads");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map.of("token", value(page, "token"), "once", value(page, "once"), "party", "QZ", "by", "anna")
        .forEach(
            (name, value) ->
                part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    files.forEach((name, bytes) -> part(body, "name=\"files\"; filename=\"" + name + "\"", bytes));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        answer(
            request("/uploads")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Presses the button that has the files read, on a page that was opened. */
  HttpResponse<String> confirm(String address, String page, String fields) throws Exception {
    return answer(
        request(address + "/confirm")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "token="
                        + value(page, "token")
                        + "&once="
                        + value(page, "once")
                        + "&"
                        + fields)));
  }

  String open(String address) throws Exception {
    return answer(request(address)).body();
  }

  /** Jobs that wait. */
  List<JsonNode> jobs() throws IOException {
    Path waiting = folder.resolve("work/waiting");
    if (!Files.isDirectory(waiting)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(waiting)) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream().map(OpenUploads::json).toList();
    }
  }

  /** A job that ended earlier, after so long. */
  void done(String id, String command, long millis) throws IOException {
    Path done = Files.createDirectories(folder.resolve("work/done"));
    Files.writeString(
        done.resolve(id + ".json"),
        """
        {"id":"%s","command":["ingest","%s"],"party":"QZ","by":"anna","attempts":1,
        "asked_at":"2025-01-01T00:00:00Z","stages":[{"name":"scan","millis":%d}]}"""
            .formatted(id, command, millis));
  }

  /** Does what the worker does when it refuses the job that waits, with a command as remedy. */
  void refuse(String code) throws IOException {
    JsonNode job = jobs().get(0);
    String name = job.get("id").asText() + ".json";
    Files.writeString(
        Files.createDirectories(folder.resolve("work/failed")).resolve(name),
        job.toString().replaceFirst("\\}$", ",")
            + "\"told\":{\"code\":\"%s\",\"problem\":\"No header.\",\"cause\":\"It has none.\","
                .formatted(code)
            + "\"remedy\":\"./cites headings FILE\"}}");
    Files.delete(folder.resolve("work/waiting").resolve(name));
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder()
        .uri(URI.create("http://127.0.0.1:" + server.port() + address))
        .header("Accept", "text/html");
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String value(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    if (!field.find()) {
      throw new AssertionError("no field " + name + " on " + page);
    }
    return field.group(1);
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
