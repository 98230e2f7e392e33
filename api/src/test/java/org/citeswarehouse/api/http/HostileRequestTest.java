package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.page.Pages;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as no honest client writes them, sent byte by byte. */
class HostileRequestTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;

  @BeforeAll
  static void start() {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String get(String path, String host) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/reconciliation?state=%zz",
        "/v1/reconciliation?%zz",
        "/v1/reconciliation?state=%ff",
        "/v1/reconciliation?state='%20OR%201=1--",
        "/v1/reconciliation?taxon=%00",
        "/v1/reconciliation?taxon=%F0%9F%90%8D",
        "/v1/reconciliation?taxon=%7B0%7D'",
        "/v1/reconciliation?a[]=1",
        "/v1/trace/matches/QZ/x/99999999999",
        "/v1/trace/reconciliation/QZ/24QZ2/A?party=ZZZZ",
        "/v1/trace/reconciliation/QZ/%00/A",
        "/v1/annual-reports/%22%0d%0aX:1/2024.csv",
        "/health?x=1",
        "/metrics?x=1",
        "/v1/openapi.json?x=1",
        "/v1/tables?x=1",
        "/docs?x=1",
        "/?year=abcd",
        "//etc/passwd",
        "/v1/%2e%2e/x"
      })
  void isRefusedAsAProblem(String path) throws IOException {
    String response = get(path, "127.0.0.1");
    assertThat(response).startsWith("HTTP/1.1 400 ").contains("application/problem+json\r\n");
    JsonNode problem =
        new ObjectMapper().readTree(response.substring(response.indexOf("\r\n\r\n") + 4));
    assertThat(problem.fieldNames())
        .toIterable()
        .contains("type", "title", "status", "detail", "instance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/rejects?file=%00",
        "/v1/rejects?file=%27;DROP%20TABLE%20x--",
        "/v1/rejects?file=%F0%9F%90%8D"
      })
  void aFreeTextIsOnlyEverAValue(String path) throws IOException {
    assertThat(get(path, "127.0.0.1")).startsWith("HTTP/1.1 200 ").contains("\"total\":0");
  }

  @Test
  void anAddressTooLongIsAProblemToo() throws IOException {
    assertThat(get("/v1/matches?finding=" + "A".repeat(20_000), "127.0.0.1"))
        .startsWith("HTTP/1.1 414 ")
        .contains("application/problem+json");
  }

  @Test
  void whatIsNoHttpIsAProblemToo() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"evil.example,421", "localhost,200", "127.0.0.1:7070,200"})
  void onlyNamesOfThisMachineAreAnswered(String host, int status) throws IOException {
    assertThat(get("/health", host)).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void someoneWhoReadsPagesIsToldOnAPage() throws IOException {
    String request =
        """
        GET /permits/QZ/%3Cscript%3E HTTP/1.1
        Host: localhost
        Accept: text/html,application/xml;q=0.9,*/*;q=0.8
        Connection: close

        """;
    assertThat(raw(request.replace("\n", "\r\n")))
        .startsWith("HTTP/1.1 404 ")
        .contains("text/html")
        .contains("<h1>There is no permit &lt;script&gt; of QZ.</h1>");
  }

  @Test
  void anAnswerThatBreaksOffDoesNotLookWhole() {
    Problems problems = new Problems(new Pages(warehouse));
    Javalin broken =
        Javalin.create(
            config -> {
              config.jetty.host = "127.0.0.1";
              config.jetty.port = 0;
              config.routes.get(
                  "/",
                  ctx -> {
                    ctx.outputStream().write(new byte[1_000_000]);
                    throw new IllegalStateException("the disk is gone");
                  });
              config.routes.exception(Exception.class, (e, ctx) -> problems.broken(ctx, e));
            });
    try {
      broken.start();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + broken.port() + "/")).build();
      assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
    } finally {
      broken.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en,The request cannot be read.",
    "fr-CH,La requête ne peut pas être lue.",
    "es,La solicitud no se puede leer."
  })
  void someoneWhoReadsPagesIsToldOnAPageThatTheirAddressCannotBeRead(
      String language, String heading) throws IOException {
    String request =
        """
        GET //etc/passwd%s HTTP/1.1
        Host: localhost
        Accept: text/html,application/xml;q=0.9,*/*;q=0.8
        Accept-Language: %s
        Connection: close

        """;

    assertThat(raw(request.formatted("", language).replace("\n", "\r\n")))
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("Content-Type: text/html;charset=utf-8".replace(";", "; "))
        .contains("Content-Language: " + language.substring(0, 2))
        .contains("Content-Security-Policy: default-src 'none'")
        .contains("Referrer-Policy: same-origin")
        .contains("<html lang=\"" + language.substring(0, 2) + "\">")
        .contains("<h1>" + heading + "</h1>");
  }
}
