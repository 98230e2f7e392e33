package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.citeswarehouse.api.fixture.Register;
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
  private Posting server;

  @BeforeEach
  void start() {
    Register.in(folder);
    server = new Posting(folder, "decisions");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aDecisionIsTakenAndWaitsForTheNextBuildUnderItsIdentifier() throws IOException {
    HttpResponse<String> answer = server.post(ACCEPT);

    assertThat(answer.statusCode()).isEqualTo(202);
    String id = Posting.json(answer.body()).get("decision_id").asText();
    assertThat(answer.headers().firstValue("Location")).hasValue("/v1/decisions?decision=" + id);
    assertThat(server.inbox()).hasSize(1);
    JsonNode left = Posting.json(Files.readString(server.inbox().get(0)));
    assertThat(left.get("decision_id").asText()).isEqualTo(id);
    assertThat(left.get("decision").get("reason").asText()).isEqualTo("seen the papers");
  }

  @Test
  void manyUsersAtOnceDoNotOverwriteEachOther() throws IOException {
    List<Integer> answers =
        IntStream.range(0, 12).parallel().mapToObj(i -> server.post(ACCEPT).statusCode()).toList();

    assertThat(answers).containsOnly(202);
    assertThat(server.inbox()).hasSize(12);
  }

  @Test
  void aDecisionThatWaitsCanBeUndoneOnce() throws IOException {
    String id = Posting.json(server.post(ACCEPT).body()).get("decision_id").asText();
    String undo =
        "{\"action\":\"UNDO\",\"undoes\":\"" + id + "\",\"reason\":\"wrong\",\"decided_by\":\"b\"}";

    assertThat(server.post(undo).statusCode()).isEqualTo(202);
    assertThat(server.post(undo).statusCode()).isEqualTo(400);
    assertThat(server.inbox()).hasSize(2);
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
    HttpResponse<String> answer = server.post(ACCEPT.replace(part, instead));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Posting.json(answer.body()).get("title").asText()).contains(problem);
    assertThat(server.inbox()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',400", "'[]',400", "'{',400", "'\"a\"',400"})
  void whatIsNoObjectIsRefused(String body, int status) throws IOException {
    assertThat(server.post(body).statusCode()).isEqualTo(status);
    assertThat(server.inbox()).isEmpty();
  }

  @Test
  void aMegabyteIsRefused() throws IOException {
    String large = ACCEPT.replace("seen the papers", "a".repeat(1 << 20));

    assertThat(server.post(large).statusCode()).isEqualTo(413);
    assertThat(server.inbox()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"text/plain", "application/x-www-form-urlencoded"})
  void whatOtherSitesCouldSendIsRefused(String type) throws IOException {
    assertThat(server.post(type, ACCEPT).statusCode()).isEqualTo(415);
    assertThat(server.inbox()).isEmpty();
  }

  @Test
  void theReasonOfAWaiverIsKeptOnNoPageOfQuestions() throws IOException {
    String waiver =
        "{\"party\":\"QZ\",\"action\":\"WAIVE\",\"rule\":\"S3\",\"report_year\":\"2024\","
            + "\"reason\":\"bred skins\",\"decided_by\":\"anna\"}";
    HttpResponse<String> taken = server.post(waiver);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String id = Posting.json(taken.body()).get("decision_id").asText();

    for (String page : List.of("/permits/QZ/24QZ2?", "/desk?party=QZ&")) {
      assertThat(server.get(page + "kept=" + id))
          .contains("<main")
          .doesNotContain("class=\"kept\"");
    }
  }
}
