package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.Register;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What officers of two Parties, at a border, of the Secretariat and others see of two registers.
 */
class WhoSeesWhatTest {

  private static final String ACCEPT =
      "{\"party\":\"QZ\",\"action\":\"ACCEPT\",\"issuing_country\":\"QZ\",\"permit_no\":\"24/QZ/1\","
          + "\"line_no\":\"A\",\"reason\":\"seen\",\"decided_by\":\"somebody else\"}";

  @TempDir private static Path folder;
  private static EveryRole roles;

  @BeforeAll
  static void start() {
    roles = new EveryRole(Register.in(folder));
  }

  @AfterAll
  static void stop() {
    roles.close();
  }

  private static HttpResponse<String> post(String role, String path, String json) {
    return roles.somebody(role).postJson(path, json);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/reconciliation, public 404, party:QZ 200, party:CH 200, customs:QZ 404, secretariat 404, admin 200",
    "/v1/queue, public 404, party:QZ 200, party:CH 200, customs:QZ 404, secretariat 404, admin 200",
    "/v1/rejects.csv, public 404, party:QZ 200, party:CH 200, customs:QZ 404, secretariat 404, admin 200",
    "/v1/trade/comptab, public 200, party:QZ 200, party:CH 200, customs:QZ 200, secretariat 200, admin 200",
    "/v1/submissions, public 404, party:QZ 200, party:CH 200, customs:QZ 404, secretariat 200, admin 200",
    "/v1/annual-reports/QZ/2024.csv?direction=exports, public 404, party:QZ 200, party:CH 404, customs:QZ 404, secretariat 404, admin 200",
    "/v1/annual-reports/QZ/2024/readiness, public 404, party:QZ 200, party:CH 404, customs:QZ 404, secretariat 404, admin 200",
    "/v1/trace/reconciliation/QZ/24QZ2/A, public 404, party:QZ 200, party:CH 404, customs:QZ 404, secretariat 404, admin 200",
    "/permits/QZ/24QZ2, public 404, party:QZ 200, party:CH 404, customs:QZ 200, secretariat 404, admin 200",
    "/permits/CH/CH-77-SECRET, public 404, party:QZ 404, party:CH 200, customs:QZ 404, secretariat 404, admin 200",
    "/metrics, public 404, party:QZ 404, party:CH 404, customs:QZ 404, secretariat 404, admin 200",
    "/audit, public 404, party:QZ 200, party:CH 200, customs:QZ 404, secretariat 404, admin 200",
    "/, public 200, party:QZ 200, party:CH 200, customs:QZ 200, secretariat 200, admin 200"
  })
  void eachRoleComesToItsAddresses(
      String path, String a, String b, String c, String d, String e, String f) {
    for (String expected : List.of(a, b, c, d, e, f)) {
      String[] roleAndStatus = expected.split(" ", 2);
      assertThat(roles.get(roleAndStatus[0], path).statusCode())
          .as(expected)
          .isEqualTo(Integer.parseInt(roleAndStatus[1]));
    }
  }

  @Test
  void listsAndCountsAreOfTheOwnParty() {
    assertThat(roles.get("party:QZ", "/v1/reconciliation").body()).contains("\"total\":3}");
    assertThat(roles.get("party:CH", "/v1/reconciliation").body()).contains("\"total\":1}");
    assertThat(roles.get("party:CH", "/v1/reconciliation?party=QZ").body())
        .contains("\"total\":0}");
    assertThat(roles.get("admin", "/v1/reconciliation").body()).contains("\"total\":4}");
    assertThat(roles.get("public", "/v1/tables").body())
        .contains("\"name\":\"reconciliation\"")
        .doesNotContain("\"rows\":3");
  }

  @Test
  void theSameTagIsNotGivenToThoseWhoSeeOtherRows() {
    String tag =
        roles.get("party:QZ", "/v1/reconciliation").headers().firstValue("ETag").orElseThrow();
    assertThat(
            roles.get("party:CH", "/v1/reconciliation").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(tag);
  }

  @Test
  void aDecisionOnALineOfAnotherPartyIsToldLikeOneThatIsNotThere() {
    HttpResponse<String> other = post("party:CH", "/v1/decisions", ACCEPT);
    HttpResponse<String> none = post("party:CH", "/v1/decisions", ACCEPT.replace("\"A\"", "\"Z\""));

    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body().replace("QZ 24/QZ/1 A", "QZ 24/QZ/1 Z")).isEqualTo(none.body());
    assertThat(post("secretariat", "/v1/decisions", ACCEPT).statusCode()).isEqualTo(404);
    assertThat(post("public", "/v1/decisions", ACCEPT).statusCode()).isEqualTo(404);
  }

  @Test
  void whoDecidedIsTheAccountWhateverTheRequestSays() throws Exception {
    assertThat(post("party:QZ", "/v1/decisions", ACCEPT).statusCode()).isEqualTo(202);

    try (Stream<Path> left = Files.list(folder.resolve("inbox").resolve("decisions"))) {
      assertThat(Files.readString(left.findFirst().orElseThrow()))
          .contains("\"party-qz\"")
          .doesNotContain("somebody else");
    }
  }
}
