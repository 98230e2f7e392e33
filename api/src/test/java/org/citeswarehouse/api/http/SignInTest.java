package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, what happens to sessions, and keys of programs. */
class SignInTest {

  private static final String PASSWORD = "eleven pangolins";

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Accounts accounts;

  private final Visitor visitor = new Visitor(server.port());

  @BeforeAll
  static void start() {
    Register.in(folder);
    accounts = new Accounts(folder);
    accounts.add("anna", Set.of("party:QZ"), PASSWORD);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  @Test
  void whoHasNotSignedInIsToldThatThereIsNothingAndWhereToSignIn() {
    HttpResponse<String> answer = visitor.get("/reconciliation?party=QZ");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("There is nothing at /reconciliation.")
        .contains("/sign-in?to=%2Freconciliation%3Fparty%3DQZ");
    assertThat(visitor.get("/nothing-of-that-name").body()).contains("/sign-in?to=");
  }

  @Test
  void signingInLeadsBackToThePageAndRenewsTheSession() {
    visitor.get("/sign-in");
    String before = visitor.session();

    HttpResponse<String> answer =
        visitor.send(
            "/sign-in",
            "/sign-in",
            Map.of("name", " Anna ", "password", PASSWORD, "to", "/reconciliation?party=QZ"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer)).isEqualTo("/reconciliation?party=QZ");
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    HttpResponse<String> page = visitor.get("/reconciliation?party=QZ");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("anna</a>").contains("24/QZ/1").contains("Sign out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "\\/evil.example",
        "/desk\r\nSet-Cookie:a=b",
        "javascript:alert(1)"
      })
  void aLinkOfAnotherSiteIsNotFollowed(String to) {
    HttpResponse<String> answer =
        visitor.send(
            "/sign-in", "/sign-in", Map.of("name", "anna", "password", PASSWORD, "to", to));

    assertThat(Visitor.location(answer)).isEqualTo("/");
  }

  @Test
  void anUnknownNameAndAWrongPasswordAreToldAlike() {
    String unknown = visitor.signIn("nobody", "wrong password").body();
    HttpResponse<String> wrong = visitor.signIn("anna", "wrong password");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Name or password is wrong.")
        .doesNotContain("wrong password");
    assertThat(plain(unknown).replace("nobody", "anna")).isEqualTo(plain(wrong.body()));
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(404);
  }

  private static String plain(String html) {
    return html.replaceAll("name=\"(token|once)\" value=\"[^\"]+\"", "");
  }

  @Test
  void tooManyWrongPasswordsHaveToWaitAndTheRightOneWithThem() {
    accounts.add("hasty", Set.of("party:QZ"), PASSWORD);
    for (int i = 0; i < 10; i++) {
      assertThat(visitor.signIn("hasty", "wrong password").statusCode()).isEqualTo(422);
    }

    HttpResponse<String> answer = visitor.signIn("hasty", PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("900");
    assertThat(answer.body()).contains("Try again in 15 minutes.");
    assertThat(new Visitor(server.port()).signIn("anna", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void afterSigningOutTheSessionIsWorthNothing() {
    visitor.signIn("anna", PASSWORD);
    String session = visitor.session();

    visitor.send("/account", "/sign-out", Map.of());

    assertThat(visitor.session()).isEmpty();
    assertThat(visitor.get("/account", "Cookie", "cites-session=" + session).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherPasswordEndsTheSessionsOfTheOldOne() {
    accounts.add("berta", Set.of("party:QZ"), PASSWORD);
    visitor.signIn("berta", PASSWORD);
    Visitor other = new Visitor(server.port());
    other.signIn("berta", PASSWORD);

    HttpResponse<String> changed =
        visitor.send(
            "/account",
            "/account/password",
            Map.of(
                "password-now", PASSWORD,
                "password-new", "twelve pangolins",
                "password-again", "twelve pangolins"));

    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/account").body()).contains("The password was changed.");
    assertThat(other.get("/account").statusCode()).isEqualTo(404);
    assertThat(other.signIn("berta", PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() {
    accounts.add("carla", Set.of("party:QZ"), PASSWORD);
    visitor.signIn("carla", PASSWORD);
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(200);

    accounts.roles("carla", Set.of("secretariat"));

    assertThat(visitor.get("/matches").statusCode()).isEqualTo(404);
    accounts.remove("carla");
    assertThat(visitor.get("/account").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormWhoseSessionEndedIsKeptAndSentAfterSigningIn() {
    accounts.add("dora", Set.of("party:QZ"), PASSWORD);
    visitor.signIn("dora", PASSWORD);
    String token = Visitor.token(visitor.get("/account").body());
    visitor.forget();

    HttpResponse<String> kept =
        visitor.post(
            "/account/tokens", Map.of("token", token, "days", "7", "note", "<b>\"for R\"</b>"));
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body()).contains("Your session has ended. What you typed is kept");

    HttpResponse<String> signedIn =
        visitor.post(
            "/sign-in",
            Map.of(
                "token",
                Visitor.token(kept.body()),
                "name",
                "dora",
                "password",
                PASSWORD,
                "kept-address",
                "/account/tokens",
                "kept",
                hidden(kept.body(), "kept")));
    assertThat(Visitor.location(signedIn)).isEqualTo("/sign-in/again");
    String again = visitor.get("/sign-in/again").body();
    assertThat(again)
        .contains("<form method=\"post\" action=\"/account/tokens\">")
        .contains("name=\"days\" value=\"7\"")
        .contains("<td>&lt;b&gt;\"for R\"&lt;/b&gt;</td>")
        .contains("value=\"&lt;b>&#34;for R&#34;&lt;/b>\"");
    assertThat(accounts.find("dora").orElseThrow().tokens()).isEmpty();

    HttpResponse<String> sent =
        visitor.post("/account/tokens", Map.of("token", Visitor.token(again), "days", "7"));
    assertThat(sent.body()).contains("cites_");
    assertThat(accounts.find("dora").orElseThrow().tokens()).hasSize(1);
  }

  private static String hidden(String html, String name) {
    return html.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1")
        .replace("&amp;", "&");
  }

  @Test
  void aKeyOfAProgramNeedsNoSessionAndCanBeRevoked() {
    accounts.add("erna", Set.of("party:QZ"), PASSWORD);
    String key = accounts.token("erna", 1);
    String[] bearer = {"Authorization", "Bearer " + key, "Accept", "application/json"};

    assertThat(visitor.get("/v1/matches", bearer).statusCode()).isEqualTo(200);
    assertThat(visitor.session()).isEmpty();
    assertThat(visitor.post("/account/tokens", Map.of("days", "7"), bearer).statusCode())
        .isEqualTo(200);
    accounts.revoke("erna", accounts.find("erna").orElseThrow().tokens().get(0).id());
    HttpResponse<String> revoked = visitor.get("/v1/matches", bearer);
    assertThat(revoked.statusCode()).isEqualTo(401);
    assertThat(revoked.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin,https://evil.example,403",
    "Origin,null,403",
    "Sec-Fetch-Site,cross-site,403",
    "Sec-Fetch-Site,same-site,403",
    "Sec-Fetch-Site,same-origin,400"
  })
  void whatAPageOfAnotherSiteSendsIsNotDone(String header, String value, int status) {
    visitor.signIn("anna", PASSWORD);
    String token = Visitor.token(visitor.get("/account").body());

    assertThat(
            visitor
                .postJson("/v1/decisions", "{}", header, value, "X-CITES-Token", token)
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void accountsAreReadableByTheirOwnerOnlyAndHoldNoPassword() throws Exception {
    Path file = folder.resolve("accounts").resolve("anna.json");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("$2a$11$").doesNotContain(PASSWORD);
  }

  @Test
  void otherHostsAreServedOnlyWithAccountsAndUnderOneName(@TempDir Path empty) {
    try (Warehouse without = Warehouse.open(empty.toString(), Limits.SERVING)) {
      Serving open = new Serving("0.0.0.0", 0, Optional.empty(), Set.of(), 600);
      assertThatThrownBy(() -> Server.start(without, open))
          .isInstanceOf(Refusal.class)
          .hasMessage("The server does not listen on 0.0.0.0.");
      assertThatThrownBy(() -> Server.start(warehouse, open))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("without the address that its users write");
    }
  }

  @Test
  void behindHttpsCookiesAreSecureAndOfThisHostOnly() {
    URI url = Serving.url("https://trade.example.org/");
    Serving behind = new Serving("127.0.0.1", 0, Optional.of(url), Set.of(), 600);
    try (Server secure = Server.start(warehouse, behind)) {
      HttpResponse<String> page = new Visitor(secure.port()).get("/sign-in");
      assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("__Host-cites-session=")
          .contains("Secure")
          .contains("HttpOnly")
          .contains("SameSite=Lax")
          .contains("Path=/");
      assertThat(page.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
    }
  }

  @Test
  void aClientOfAnotherMachineMayNotTakeTheTimeOfAll() {
    URI url = Serving.url("http://trade.example.org");
    Serving slow = new Serving("127.0.0.1", 0, Optional.of(url), Set.of(), 3);
    try (Server limited = Server.start(warehouse, slow)) {
      Visitor far = new Visitor(limited.port());
      String[] from = {"X-Forwarded-For", "127.0.0.1, 198.51.100.7"};
      for (int i = 0; i < 3; i++) {
        assertThat(far.get("/docs", from).statusCode()).isEqualTo(200);
      }
      assertThat(far.get("/docs", from).statusCode()).isEqualTo(429);
      assertThat(far.get("/docs", "X-Forwarded-For", "198.51.100.8").statusCode()).isEqualTo(200);
      assertThat(far.get("/docs").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aClientOfAnotherMachineThatTriesKeysIsSlowedDownToo() {
    URI url = Serving.url("http://trade.example.org");
    Serving slow = new Serving("127.0.0.1", 0, Optional.of(url), Set.of(), 5);
    try (Server limited = Server.start(warehouse, slow)) {
      Visitor program = new Visitor(limited.port(), "x");
      for (int i = 0; i < 100; i++) {
        assertThat(program.get("/v1/matches", "X-Forwarded-For", "198.51.100.7").statusCode())
            .isEqualTo(i < 5 ? 401 : 429);
      }
    }
  }

  @Test
  void anAddressThatMayTryNoMoreLocksNobodyOut() {
    withTries(
        tries -> {
          for (int i = 0; i < 50; i++) {
            tries.from("198.51.100.7", "nobody", "wrong password");
          }
          for (int i = 0; i < 10; i++) {
            assertThat(tries.from("198.51.100.7", "anna", "wrong password")).isEqualTo(429);
          }

          assertThat(tries.from("198.51.100.8", "anna", PASSWORD)).isEqualTo(303);
        });
  }

  @Test
  void namesLongerThanAnyAccountsCountAsOneName() {
    withTries(
        tries -> {
          for (int i = 0; i < 10; i++) {
            assertThat(tries.from("198.51.100." + i, "x".repeat(65 + i), "wrong password"))
                .isEqualTo(422);
          }

          assertThat(tries.from("198.51.100.20", "y".repeat(65), "wrong password")).isEqualTo(429);
          assertThat(tries.from("198.51.100.20", "z".repeat(64), "wrong password")).isEqualTo(422);
        });
  }

  /** Tries to sign in; the status that answers. */
  private interface Tries {
    int from(String address, String name, String password);
  }

  /** At a server that was never tried before, behind a proxy. */
  private static void withTries(Consumer<Tries> tries) {
    URI url = Serving.url("http://trade.example.org");
    Serving behind = new Serving("127.0.0.1", 0, Optional.of(url), Set.of(), 0);
    try (Server proxied = Server.start(warehouse, behind)) {
      Visitor browser = new Visitor(proxied.port());
      String token = Visitor.token(browser.get("/sign-in").body());
      tries.accept(
          (address, name, password) ->
              browser
                  .post(
                      "/sign-in",
                      Map.of("name", name, "password", password, "token", token),
                      "X-Forwarded-For",
                      address)
                  .statusCode());
    }
  }
}
