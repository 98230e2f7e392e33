package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.api.account.Institution;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.serving.Serving;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of an institution sign in at its provider. */
class InstitutionTest {

  @TempDir private Path folder;
  private Provider provider;
  private Warehouse warehouse;
  private Server server;
  private Visitor visitor;

  @BeforeEach
  void start() throws Exception {
    Register.in(folder);
    provider = new Provider();
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server =
        Server.start(
            warehouse,
            Serving.onThisMachine("127.0.0.1", 0),
            Optional.of(
                new Institution(
                    provider.issuer(),
                    Provider.CLIENT,
                    Provider.SECRET,
                    Institution.CLAIM,
                    Map.of("email:anna@example.org", Set.of("party:QZ")))),
            Server.LARGEST_UPLOAD);
    visitor = new Visitor(server.port());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    warehouse.close();
    provider.close();
  }

  private String leave() {
    HttpResponse<String> away =
        visitor.send("/sign-in", "/sign-in/institution", Map.of("to", "/matches"));
    String refresh = away.headers().firstValue("Refresh").orElseThrow();
    return refresh.substring("0; url=".length());
  }

  @Test
  void whoComesBackVouchedForIsSignedInWithTheRolesOfTheMapping() {
    String address = leave();
    assertThat(address)
        .startsWith(provider.issuer() + "/authorize?")
        .contains("code_challenge_method=S256")
        .contains("response_type=code");

    HttpResponse<String> back = visitor.get(provider.come(address));

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(back)).isEqualTo("/matches");
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/account").body())
        .contains("oidc:anna@example.org")
        .contains("party:QZ");
  }

  @Test
  void rolesComeFromTheClaimTooAndWhoHasNoneSeesWhatThePublicSees() {
    provider.change(c -> c.subject("s2").claim("email_verified", false));
    visitor.get(provider.come(leave()));
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(404);

    visitor = new Visitor(server.port());
    provider.change(
        c ->
            c.claim("email_verified", false)
                .claim(Institution.CLAIM, List.of("party:QZ", "nonsense")));
    visitor.get(provider.come(leave()));
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(200);
  }

  @Test
  void aSubjectThatReadsLikeSomebodysAddressHasNeitherTheirRolesNorTheirName() {
    provider.change(c -> c.subject("anna@example.org").claim("email_verified", false));
    visitor.get(provider.come(leave()));

    assertThat(visitor.get("/account").body())
        .contains("oidc:sub:anna@example.org")
        .doesNotContain("party:QZ");
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(404);
  }

  @Test
  void aSubjectHasTheRolesOfItsOwnName() throws Exception {
    Path file = folder.resolve("roles.json");
    Files.writeString(
        file,
        "{\"sub:subject-77\": [\"party:CH\"], \"email:anna@example.org\": [\"party:QZ\", \"admin\"]}");

    assertThat(Institution.mapping(file))
        .isEqualTo(
            Map.of(
                "sub:subject-77", Set.of("party:CH"),
                "email:anna@example.org", Set.of("party:QZ", "admin")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "{\"anna@example.org\": [\"party:QZ\"]} > anna@example.org in the file of roles says neither of a subject nor of an e-mail address.",
        "{\"subject-77\": [\"party:QZ\"]} > subject-77 in the file of roles says neither of a subject nor of an e-mail address.",
        "{\"email:\": [\"party:QZ\"]} > email: in the file of roles says neither of a subject nor of an e-mail address.",
        "{\"email:anna@example.org\": [\"party\"]} > party is not a role.",
        "{\"email:anna@example.org\": \"party:QZ\"} > The file FILE cannot be read.",
        "[\"email:anna@example.org\"] > The file FILE cannot be read.",
        "email:anna@example.org > The file FILE cannot be read."
      })
  void aFileOfRolesThatSaysSomethingElseIsRefusedInWords(String written, String problem)
      throws Exception {
    Path file = folder.resolve("roles.json");
    Files.writeString(file, written);

    assertThatThrownBy(() -> Institution.mapping(file))
        .isInstanceOf(Refusal.class)
        .hasMessage(problem.replace("FILE", file.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonce", "audience", "issuer", "expired", "key", "state", "browser"})
  void whoeverIsNotVouchedForStaysOutside(String wrong) {
    switch (wrong) {
      case "nonce" -> provider.change(c -> c.claim("nonce", "another"));
      case "audience" -> provider.change(c -> c.audience("another client"));
      case "issuer" -> provider.change(c -> c.issuer("https://evil.example"));
      case "expired" ->
          provider.change(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(600))));
      case "key" -> provider.signWithAnotherKey();
      default -> {}
    }
    String back = provider.come(leave());
    if (wrong.equals("browser")) {
      visitor.forget();
    }

    HttpResponse<String> answer =
        visitor.get(wrong.equals("state") ? back.replaceFirst("state=.*", "state=other") : back);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Your institution did not sign you in.");
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(404);
  }

  @Test
  void anInstitutionThatIsGoneMeanwhileIsToldAsSuch() throws Exception {
    String back = provider.come(leave());
    provider.close();

    HttpResponse<String> answer = visitor.get(back);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("The institution cannot be reached.");
    assertThat(visitor.get("/matches").statusCode()).isEqualTo(404);
  }

  @Test
  void aWayBackIsGoneOnce() {
    String back = provider.come(leave());
    visitor.get(back);

    assertThat(visitor.get(back).statusCode()).isEqualTo(403);
  }

  @Test
  void aRoleThatAClaimNamesTwiceIsGivenOnce() {
    provider.change(
        c ->
            c.claim("email_verified", false)
                .claim(Institution.CLAIM, "party:QZ, party:QZ secretariat"));
    visitor.get(provider.come(leave()));

    assertThat(visitor.get("/matches").statusCode()).isEqualTo(200);
  }
}
