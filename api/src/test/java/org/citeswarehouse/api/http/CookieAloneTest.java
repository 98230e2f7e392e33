package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser adds by itself is not enough to change anything at /v1. */
class CookieAloneTest {

  private static final String PASSWORD = "eleven pangolins";
  private static final String TOKEN = "X-CITES-Token";
  private static final String ACCEPT =
      "{\"party\":\"QZ\",\"action\":\"ACCEPT\",\"issuing_country\":\"QZ\",\"permit_no\":\"24/QZ/1\","
          + "\"line_no\":\"A\",\"reason\":\"seen\",\"decided_by\":\"anna\"}";

  @TempDir private Path folder;
  private Warehouse warehouse;
  private Server server;
  private Visitor visitor;

  @BeforeEach
  void start() {
    Register.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
    visitor = new Visitor(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  private Accounts anna() {
    Accounts accounts = new Accounts(folder);
    accounts.add("anna", Set.of("party:QZ"), PASSWORD);
    return accounts;
  }

  private boolean isDecided() {
    return Files.exists(folder.resolve("inbox").resolve("decisions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/decisions", "/v1/fixes", "/v1/uploads?kind=endorsements&party=QZ"})
  void theCookieOfWhoSignedInIsRefusedWithoutTheTokenOfTheSession(String address) {
    anna();
    visitor.signIn("anna", PASSWORD);

    assertThat(visitor.postJson(address, ACCEPT).statusCode()).isEqualTo(403);
    assertThat(visitor.postJson(address, ACCEPT, TOKEN, "another").statusCode()).isEqualTo(403);
    assertThat(visitor.postJson(address, ACCEPT, "Sec-Fetch-Site", "same-origin").body())
        .contains("This came with the cookie of your session alone.", TOKEN);
    assertThat(isDecided()).isFalse();
  }

  @Test
  void theTokenOfAnotherSessionIsNone() {
    anna();
    Visitor other = new Visitor(server.port());
    other.signIn("anna", PASSWORD);
    String token = Visitor.token(other.get("/account").body());
    visitor.signIn("anna", PASSWORD);

    assertThat(visitor.postJson("/v1/decisions", ACCEPT, TOKEN, token).statusCode()).isEqualTo(403);
  }

  @Test
  void aScriptOfAPageGivesTheTokenThatItsFormsHold() {
    anna();
    visitor.signIn("anna", PASSWORD);
    String token = Visitor.token(visitor.get("/account").body());

    assertThat(visitor.postJson("/v1/decisions", ACCEPT, TOKEN, token).statusCode()).isEqualTo(202);
    assertThat(isDecided()).isTrue();
  }

  @Test
  void aProgramWithAKeyNeedsNoToken() {
    String key = anna().token("anna", 1);

    assertThat(
            visitor
                .postJson("/v1/decisions", ACCEPT, "Authorization", "Bearer " + key)
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void withoutAccountsAProgramOfThisMachinePostsWithNothing() {
    assertThat(visitor.postJson("/v1/decisions", ACCEPT).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example, 403",
    "Origin, null, 403",
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Content-Type, text/plain, 415",
    "Content-Type, application/x-www-form-urlencoded, 415",
    "Content-Type, multipart/form-data; boundary=x, 415"
  })
  void withoutAccountsAPageOfAnotherSiteCannotPostEither(String header, String value, int status)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/decisions"))
            .header("Content-Type", "application/json")
            .setHeader(header, value)
            .POST(BodyPublishers.ofString(ACCEPT))
            .build();

    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
        .isEqualTo(status);
    assertThat(isDecided()).isFalse();
  }
}
