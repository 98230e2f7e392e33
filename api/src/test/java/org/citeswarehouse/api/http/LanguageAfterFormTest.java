package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another language is chosen on a page that answers a form, which no address leads to. */
class LanguageAfterFormTest {

  private static final int NOT_TAKEN = 405;

  @TempDir private static Path folder;
  private static EveryRole roles;
  private static EveryAddress every;

  @BeforeAll
  static void start() throws Exception {
    roles = new EveryRole(WhatQzHas.tables(folder));
    every = new EveryAddress(WhatQzHas.by(roles.somebody(EveryRole.QZ)));
  }

  @AfterAll
  static void stop() {
    roles.close();
  }

  private static String chosenAt(Visitor visitor, String address) {
    String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
    return Visitor.location(visitor.get("/language/fr?to=" + to));
  }

  @Test
  void afterEveryFormThereIsAPageToGoTo() {
    Visitor admin = roles.somebody(EveryRole.ADMIN);
    List<String> wrong = new ArrayList<>();
    for (Route route : RolesTable.routes(roles.warehouse())) {
      if (route.takes() != Route.Takes.NOTHING_TYPED) {
        String next = chosenAt(admin, every.path(route));
        if (admin.get(next).statusCode() == NOT_TAKEN) {
          wrong.add(route.path() + " leads to " + next);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/account/password,/account",
    "/account/tokens/revoke,/account",
    "/desk/decide?party=QZ,/desk",
    "/letters/QZ/x/answers,/letters/QZ/x",
    "/permits?code=1,/permits?code=1",
    "/nothing/here?a=b,/nothing/here?a=b"
  })
  void itIsTheOneThatHoldsTheForm(String answered, String page) {
    assertThat(chosenAt(roles.somebody(EveryRole.PUBLIC), answered)).isEqualTo(page);
  }

  @Test
  void whereAPageCannotBeShownAgainNoLanguageIsOffered() {
    Visitor officer = roles.signedIn(EveryRole.QZ);
    assertThat(officer.get("/account").body()).contains("/language/");
    assertThat(officer.send("/account", "/account/tokens", Map.of("days", "1")).body())
        .contains("Copy it now: it is shown once")
        .doesNotContain("/language/");
    Map<String, String> typed = Map.of("token", "of an ended session", "reason", "a long one");
    assertThat(officer.post("/desk/undo", typed).body())
        .contains("a long one")
        .doesNotContain("/language/");
    officer.forget();
    assertThat(officer.post("/desk/undo", typed).body())
        .contains("Your session has ended.")
        .doesNotContain("/language/");
  }
}
