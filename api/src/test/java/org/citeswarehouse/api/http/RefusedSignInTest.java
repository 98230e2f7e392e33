package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.fixture.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log tells of those who were not let in: enough to see it, and never a secret. */
class RefusedSignInTest {

  private static final int BY_NAME = 10;
  private static final int BY_ADDRESS = 50;
  private static final String GUESS = "guessed-pangolins";
  private static final String WRONG_KEY = "cites_abcdefgh_not-a-key-of-anybody";

  @TempDir private Path folder;
  private EveryRole roles;
  private Log log;

  @BeforeEach
  void start() {
    roles = new EveryRole(Register.in(folder));
    log = new Log(folder, roles);
  }

  @AfterEach
  void stop() {
    roles.close();
  }

  private int signIn(String name) {
    Visitor visitor = new Visitor(roles.port());
    return visitor.signIn(name, GUESS).statusCode();
  }

  private List<Event> told(What what) throws Exception {
    return log.events().stream().filter(e -> e.what() == what).toList();
  }

  private String written() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("audit"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void anAttemptAfterTooManyIsToldWithTheNameOfTheAccount() throws Exception {
    String name = EveryRole.name(EveryRole.QZ);
    for (int i = 0; i < BY_NAME; i++) {
      assertThat(signIn(name)).isEqualTo(422);
    }
    assertThat(signIn(name)).isEqualTo(429);

    assertThat(told(What.SIGN_IN_FAILED)).hasSize(BY_NAME).allMatch(e -> e.who().equals(name));
    assertThat(told(What.SIGN_IN_REFUSED))
        .singleElement()
        .returns(name, Event::who)
        .returns("/sign-in", Event::address)
        .returns("127.0.0.1", Event::from);
    assertThat(written()).doesNotContain(GUESS);
  }

  @Test
  void aFloodOfAttemptsFillsTheLogOnlyToALimit() throws Exception {
    Visitor visitor = new Visitor(roles.port());
    Map<String, String> form =
        Map.of(
            "name", EveryRole.name(EveryRole.QZ),
            "password", GUESS,
            "token", Visitor.token(visitor.get("/sign-in").body()));
    for (int i = 0; i < BY_NAME + BY_ADDRESS + 20; i++) {
      visitor.post("/sign-in", form);
    }

    assertThat(told(What.SIGN_IN_FAILED)).hasSize(BY_NAME);
    assertThat(told(What.SIGN_IN_REFUSED)).hasSize(BY_ADDRESS);
  }

  @Test
  void aPasswordTypedAsANameIsNotWrittenDown() throws Exception {
    assertThat(signIn(GUESS)).isEqualTo(422);

    assertThat(told(What.SIGN_IN_FAILED)).singleElement().returns("", Event::who);
    assertThat(written()).doesNotContain(GUESS);
  }

  @Test
  void aWrongKeyIsToldWithoutTheKey() throws Exception {
    assertThat(new Visitor(roles.port(), WRONG_KEY).get("/v1/matches").statusCode()).isEqualTo(401);

    assertThat(told(What.KEY_REFUSED))
        .singleElement()
        .returns("", Event::who)
        .returns("/v1/matches", Event::address)
        .returns("127.0.0.1", Event::from);
    assertThat(written()).doesNotContain(WRONG_KEY).doesNotContain("not-a-key");
  }

  @Test
  void aFloodOfWrongKeysFillsTheLogOnlyToALimitAndHidesNoWrongPassword() throws Exception {
    Visitor program = new Visitor(roles.port(), WRONG_KEY);
    for (int i = 0; i < BY_ADDRESS + 20; i++) {
      program.get("/v1/matches");
    }
    signIn(EveryRole.name(EveryRole.QZ));

    assertThat(told(What.KEY_REFUSED)).hasSize(BY_ADDRESS);
    assertThat(told(What.SIGN_IN_FAILED)).hasSize(1);
  }
}
