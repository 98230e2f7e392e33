package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions over the network: taken in whole, or refused with nothing written. */
class DecisionPostTest {

  private static final String ACCEPT =
      "{\"party\":\"QZ\",\"action\":\"ACCEPT\",\"issuing_country\":\"QZ\",\"permit_no\":\"24/QZ/1\","
          + "\"line_no\":\"A\",\"reason\":\"seen the papers\",\"decided_by\":\"anna\"}";

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void start() {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  private HttpResponse<String> post(String type, String body) {
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/v1/decisions");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> post(String body) {
    return post("application/json", body);
  }

  private List<Path> inbox() throws IOException {
    Path inbox = folder.resolve("inbox").resolve("decisions");
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files.toList();
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void aDecisionIsTakenAndWaitsForTheNextBuildUnderItsIdentifier() throws IOException {
    HttpResponse<String> answer = post(ACCEPT);

    assertThat(answer.statusCode()).isEqualTo(202);
    String id = json(answer.body()).get("decision_id").asText();
    assertThat(answer.headers().firstValue("Location")).hasValue("/v1/decisions?decision=" + id);
    assertThat(inbox()).hasSize(1);
    JsonNode left = json(Files.readString(inbox().get(0)));
    assertThat(left.get("decision_id").asText()).isEqualTo(id);
    assertThat(left.get("decision").get("reason").asText()).isEqualTo("seen the papers");
  }

  @Test
  void manyUsersAtOnceDoNotOverwriteEachOther() throws IOException {
    List<Integer> answers =
        IntStream.range(0, 12).parallel().mapToObj(i -> post(ACCEPT).statusCode()).toList();

    assertThat(answers).containsOnly(202);
    assertThat(inbox()).hasSize(12);
  }

  @Test
  void aDecisionThatWaitsCanBeUndoneOnce() throws IOException {
    String id = json(post(ACCEPT).body()).get("decision_id").asText();
    String undo =
        "{\"action\":\"UNDO\",\"undoes\":\"" + id + "\",\"reason\":\"wrong\",\"decided_by\":\"b\"}";

    assertThat(post(undo).statusCode()).isEqualTo(202);
    assertThat(post(undo).statusCode()).isEqualTo(400);
    assertThat(inbox()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "\"ACCEPT\" > \"APPROVE\" > 400 > is not something that can be decided",
        "\"seen the papers\" > \"\" > 400 > ACCEPT needs reason",
        "\"line_no\":\"A\" > \"line_no\":\"Z\" > 404 > has no line QZ 24/QZ/1 Z",
        "\"line_no\":\"A\" > \"line_no\":\"A\",\"colour\":\"red\" > 400 > no field",
        "\"line_no\":\"A\" > \"line_no\":\"A\",\"quantity\":\"1\" > 400 > says nothing for ACCEPT",
        "\"line_no\":\"A\" > \"line_no\":{\"a\":1} > 400 > cannot be read",
        "\"party\":\"QZ\" > \"party\":\"qz\" > 400 > is not a value for party",
      })
  void whatCannotBeTakenIsRefusedAndNothingIsWritten(
      String part, String instead, int status, String problem) throws IOException {
    HttpResponse<String> answer = post(ACCEPT.replace(part, instead));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer.body()).get("title").asText()).contains(problem);
    assertThat(inbox()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',400", "'[]',400", "'{',400", "'\"a\"',400"})
  void whatIsNoObjectIsRefused(String body, int status) throws IOException {
    assertThat(post(body).statusCode()).isEqualTo(status);
    assertThat(inbox()).isEmpty();
  }

  @Test
  void aMegabyteIsRefused() throws IOException {
    String large = ACCEPT.replace("seen the papers", "a".repeat(1 << 20));

    assertThat(post(large).statusCode()).isEqualTo(413);
    assertThat(inbox()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/x-www-form-urlencoded"})
  void whatOtherSitesCouldSendIsRefused(String type) throws IOException {
    assertThat(post(type, ACCEPT).statusCode()).isEqualTo(415);
    assertThat(inbox()).isEmpty();
  }
}
