package org.citeswarehouse.api.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Route;
import org.citeswarehouse.api.web.Route.Takes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every address with every role, over the network: what others than officers of QZ ask about what
 * QZ has. Officers of QZ come last, since what they send is done.
 */
@TestMethodOrder(OrderAnnotation.class)
class RolesTest {

  private static final String SECRET_OF_CH = "CH-77-SECRET";
  private static final String BROWSER = " in a browser";
  private static final int BROKEN = 500;

  /** Answers to an officer of QZ that are neither a page (200), nor done (303) or taken (202). */
  private static final Map<String, Integer> BESIDE =
      Map.ofEntries(
          entry("GET /language/{code}", 303),
          entry("GET /reports/open", 303),
          // No form is kept, and no institution known, nor a waiver that a run took in.
          entry("GET /sign-in/again", 404),
          entry("GET /sign-in/institution", 404),
          entry("POST /sign-in/institution", 404),
          entry("POST /problems/waive/undo", 404),
          entry("GET /v1/trace/{name}", 400),
          // Rows are not drawn.
          entry("GET /secretariat/rows.svg", 404),
          // A form of the pages left the same one before.
          entry("POST /v1/fixes", 400),
          // Nothing typed, a wrong password, a key that is none, and one that is shown.
          entry("POST /sign-in", 422),
          entry("POST /account/password", 422),
          entry("POST /account/tokens/revoke", 404),
          entry("POST /account/tokens", 200),
          // The file is no list of the letter; the upload was confirmed just before.
          entry("POST /letters/{party}/{id}/answers", 422),
          entry("POST /uploads/{id}/discard", 400));

  /** Addresses that lead to another one, which looks for what was asked. */
  private static final Set<String> LEAD_ON = Set.of("POST /permits", "GET /reports/open");

  @TempDir private static Path folder;
  private static EveryRole roles;
  private static WhatQzHas qz;
  private static EveryAddress every;
  private static List<Route> routes;
  private static RolesDocument documented;
  private static List<String> before;
  private static final Map<String, List<AnswerTo>> WALKED = new ConcurrentHashMap<>();
  private final Map<String, String> said = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    roles = new EveryRole(WhatQzHas.tables(folder));
    roles.share();
    qz = WhatQzHas.by(roles.somebody(EveryRole.QZ));
    every = new EveryAddress(qz);
    routes = RolesTable.routes(roles.warehouse());
    documented = RolesDocument.read();
    before = WhatQzHas.files(folder);
    others().parallel().forEach(RolesTest::walked);
  }

  @AfterAll
  static void stop() {
    roles.close();
  }

  static Stream<String> others() {
    return Stream.concat(
        EveryRole.OTHERS.stream(), Stream.of(EveryRole.DE, EveryRole.CH + BROWSER));
  }

  private static Visitor somebody(String who) {
    return who.endsWith(BROWSER) ? roles.signedIn(who.replace(BROWSER, "")) : roles.somebody(who);
  }

  /** Asks at every address in turn, once; a browser that signed out on the way signs in again. */
  private static List<AnswerTo> walked(String who) {
    return WALKED.computeIfAbsent(
        who,
        w -> {
          Visitor visitor = somebody(who);
          List<AnswerTo> all = new ArrayList<>();
          for (Route route : routes) {
            all.add(every.ask(visitor, route));
            if (route.path().equals("/sign-out")) {
              visitor = somebody(who);
            }
          }
          return all;
        });
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("others")
  void whoeverMayNotComeIsToldThatThereIsNothingAndChangesNothing(String who) throws Exception {
    Visitor visitor = somebody(who);
    List<String> wrong = new ArrayList<>();
    for (AnswerTo answer : walked(who)) {
      Takes takes = answer.route().takes();
      if (documented.lets(who.replace(BROWSER, ""), answer.route())) {
        wrong.add(answer.unless(answeredToOthers(who, answer.route())));
      } else if (who.equals(EveryRole.PUBLIC) && takes == Takes.FIELDS) {
        wrong.add(answer.unless(200, kept(visitor)));
      } else if (who.equals(EveryRole.PUBLIC) && takes == Takes.FILES) {
        wrong.add(answer.unless(400, unread(visitor)));
      } else {
        wrong.add(answer.unless(404, nothing(visitor, answer.route())));
      }
    }
    assertThat(wrong).filteredOn(found -> !found.isEmpty()).isEmpty();
    assertThat(WhatQzHas.files(folder)).isEqualTo(before);
  }

  /** What is said where a form is kept until somebody has signed in again. */
  private String kept(Visitor visitor) {
    return said(visitor, "/desk/undo", "Your session has ended. What you typed is kept");
  }

  /** What is said where files of a form are not read. */
  private String unread(Visitor visitor) {
    return said(visitor, "/uploads", "Your session ended before the form was sent.");
  }

  private String said(Visitor visitor, String path, String words) {
    return said(
        visitor,
        routes.stream()
            .filter(r -> r.path().equals(path) && r.method().equals("POST"))
            .findFirst()
            .orElseThrow(),
        words);
  }

  /** What is said of an address that does not exist. */
  private String nothing(Visitor visitor, Route route) {
    String path = (route.path().startsWith("/v1/") ? "/v1" : "") + "/nowhere";
    Route nowhere =
        new Route(
            route.method(), path, Access.ANYONE, route.told(), route.handler(), route.takes());
    return said(visitor, nowhere, "There is nothing at ADDRESS.");
  }

  private String said(Visitor visitor, Route route, String words) {
    return said.computeIfAbsent(
        route.method() + route.path() + route.takes(),
        k -> {
          String told = every.ask(visitor, route).said();
          assertThat(told).contains(words);
          return told;
        });
  }

  @Order(2)
  @ParameterizedTest
  @MethodSource("others")
  void nobodyElseFindsWhatQzHas(String who) {
    List<String> found = new ArrayList<>();
    for (AnswerTo answer : walked(who)) {
      String whole = answer.whole();
      String written = every.written(answer.route());
      // What a Party submitted to the Secretariat is there for it, with the numbers in it.
      boolean submitted =
          who.equals(EveryRole.SECRETARIAT) && answer.route().access() == Access.SUBMITTED;
      qz.secrets().stream()
          .filter(secret -> !submitted && !written.contains(secret) && whole.contains(secret))
          .forEach(secret -> found.add(answer + " tells " + secret));
      if (!who.contains(EveryRole.CH) && whole.contains(SECRET_OF_CH)) {
        found.add(answer + " tells " + SECRET_OF_CH);
      }
    }
    assertThat(found).isEmpty();
  }

  @Order(3)
  @ParameterizedTest
  @ValueSource(strings = {EveryRole.CH, EveryRole.BOTH, EveryRole.BORDER})
  void whatQzHasIsToldToOthersLikeWhatIsNotThere(String who) {
    Visitor visitor = roles.somebody(who);
    List<String> wrong = new ArrayList<>();
    for (AnswerTo there : walked(who)) {
      String written = every.written(there.route());
      // At its border they may look up its permits, which is what they ask for.
      boolean border = !who.equals(EveryRole.CH) && there.route().access() == Access.CUSTOMS;
      if (!border && !qz.instead(written).equals(written)) {
        AnswerTo not = every.ask(visitor, there.route(), qz::instead);
        wrong.add(not.unless(there.status(), qz.instead(there.said())));
      }
    }
    assertThat(wrong).filteredOn(found -> !found.isEmpty()).isEmpty();
  }

  @Order(4)
  @Test
  void officersOfQzAreAnsweredWithWhatIsTheirs() {
    List<String> wrong = new ArrayList<>();
    for (AnswerTo answer : walked(EveryRole.QZ)) {
      boolean told = answer.whole().contains(SECRET_OF_CH);
      wrong.add(told ? answer + " tells " + SECRET_OF_CH : answer.unless(answered(answer.route())));
    }
    assertThat(wrong).filteredOn(found -> !found.isEmpty()).isEmpty();
  }

  /** What an officer of QZ is answered: all that was asked for above is there. */
  private static int answered(Route route) {
    return documented.lets(EveryRole.QZ, route) ? whereItIsThere(route) : 404;
  }

  private static int whereItIsThere(Route route) {
    boolean get = route.method().equals("GET");
    return BESIDE.getOrDefault(
        route.method() + " " + route.path(),
        get ? 200 : route.takes() == Takes.NOTHING_TYPED ? 202 : 303);
  }

  /** What others are answered where they may come: of what QZ has, that there is nothing. */
  private static int answeredToOthers(String who, Route route) {
    boolean typed = route.takes() == Takes.FIELDS && !route.path().equals("/sign-out");
    if (who.equals(EveryRole.PUBLIC) && typed) {
      return 200;
    }
    if (who.endsWith(BROWSER)
        && route.method().equals("POST")
        && route.takes() == Takes.NOTHING_TYPED) {
      // Where a program is meant, the cookie of a browser gives no right.
      return 403;
    }
    boolean theirs =
        (who.equals(EveryRole.SECRETARIAT) && route.access() == Access.SUBMITTED)
            || (who.contains(EveryRole.BORDER) && route.access() == Access.CUSTOMS)
            || LEAD_ON.contains(route.method() + " " + route.path());
    String written = every.written(route);
    boolean ofQz = written.contains("QZ") || !qz.instead(written).equals(written);
    return ofQz && !theirs ? 404 : whereItIsThere(route);
  }

  @Order(5)
  @Test
  void whoeverKeepsTheWarehouseIsAnsweredEverywhere() {
    assertThat(walked(EveryRole.ADMIN)).filteredOn(a -> a.status() >= BROKEN).isEmpty();
  }

  @Order(6)
  @Test
  void theDocumentedTableIsThatOfTheAddresses() throws Exception {
    assertThat(Files.readString(RolesDocument.FILE))
        .as("run ./docs/generate")
        .isEqualTo(RolesTable.of(routes));
  }
}
