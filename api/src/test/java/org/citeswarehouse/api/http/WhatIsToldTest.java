package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.api.audit.Told;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Doing a thing through HTTP leaves exactly the event that is declared with its address. */
class WhatIsToldTest {

  private static final String OTHER_PASSWORD = "twelve pangolins";

  @TempDir private static Path folder;
  private static EveryRole roles;
  private static EveryAddress every;
  private static List<Route> routes;
  private static Log log;
  private int before;

  @BeforeAll
  static void start() throws Exception {
    roles = new EveryRole(WhatQzHas.tables(folder));
    every = new EveryAddress(WhatQzHas.by(roles.somebody(EveryRole.QZ)));
    routes = RolesTable.routes(roles.warehouse());
    log = new Log(folder, roles);
  }

  @AfterAll
  static void stop() {
    roles.close();
  }

  @BeforeEach
  void count() throws Exception {
    before = log.events().size();
  }

  private List<String> told() throws Exception {
    return log.after(before);
  }

  /** An officer of QZ does what the address is for. */
  private static HttpResponse<String> does(String method, String path) {
    Route route =
        routes.stream()
            .filter(r -> r.method().equals(method) && r.path().equals(path))
            .findFirst()
            .orElseThrow();
    return every.ask(roles.somebody(EveryRole.QZ), route).answer();
  }

  @Test
  void signingInLeavesThatSomebodySignedIn() throws Exception {
    roles.signedIn(EveryRole.CH);

    assertThat(told()).containsExactly("SIGNED_IN");
  }

  @Test
  void aWrongPasswordLeavesThatTheSignInFailed() throws Exception {
    new Visitor(roles.port()).signIn(EveryRole.name(EveryRole.CH), "wrong");

    assertThat(told()).containsExactly("SIGN_IN_FAILED");
  }

  @Test
  void signingOutLeavesThatSomebodySignedOut() throws Exception {
    roles.signedIn(EveryRole.CH).send("/account", "/sign-out", Map.of());

    assertThat(told()).containsExactly("SIGNED_IN", "SIGNED_OUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/reconciliation",
        "/reconciliation",
        "/permits/{country}/<number>",
        "/border/{country}/<number>",
        "/trace/{name}/<key>",
        "/v1/trace/{name}/<key>",
        "/desk",
        "/desk/item",
        "/letters/{party}/{id}",
        "/reports/{party}/{year}/exports",
        "/v1/submissions/{party}/{year}/{number}",
        "/problems/rows"
      })
  void lookingAtRowsLeavesThatTheyWereRead(String path) throws Exception {
    assertThat(does("GET", path).statusCode()).isEqualTo(200);

    assertThat(told()).containsExactly("READ QZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/reconciliation.{suffix}",
        "/letters/{party}/{id}/list.xlsx",
        "/letters/{party}/{id}/mail.txt",
        "/problems/list/{party}/{sha256}.csv",
        "/reports/{party}/{year}/lines.csv",
        "/v1/annual-reports/{party}/{year}.{suffix}",
        "/v1/submissions/{party}/{year}/{number}/{file}"
      })
  void takingRowsAsAFileLeavesThatTheyWereExported(String path) throws Exception {
    assertThat(does("GET", path).statusCode()).isEqualTo(200);

    assertThat(told()).containsExactly("EXPORTED QZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/permits/QZ/none",
        "/border/QZ/none",
        "/permits?number=none",
        "/trace/reconciliation/QZ/none/A",
        "/v1/trace/reconciliation/QZ/none/A"
      })
  void aPermitThatIsNotThereLeavesThatItWasLookedFor(String address) throws Exception {
    roles.get(EveryRole.QZ, address);

    assertThat(told()).containsExactly("LOOKED_FOR QZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/trace/reconciliation/QZ/24QZ2/A", "/v1/trace/reconciliation/QZ/24QZ2/A"})
  void askingOnlyWhetherAPermitIsAnotherVersionLeavesThatItWasRead(String address)
      throws Exception {
    roles.somebody(EveryRole.QZ).get(address, "If-None-Match", "*");

    assertThat(told()).containsExactly("READ QZ");
  }

  @ParameterizedTest
  @CsvSource({
    "24qz2, SENT QZ /border/QZ/24QZ2",
    "24-qz-77, SENT QZ /permits?number=24QZ77",
    "'{\"credentialSubject\":{\"permitNumber\":\"24/qz/78\"}}', SENT QZ /permits?number=24QZ78",
    "t=secret, SENT QZ /permits?sha256=SHA"
  })
  void aFormThatLooksForAPermitTellsWhichThoughNobodyGoesOn(String code, String event)
      throws Exception {
    roles.somebody(EveryRole.QZ).post("/permits", Map.of("code", code));

    assertThat(log.events().stream().skip(before))
        .extracting(e -> Log.said(e) + " " + e.address().replaceFirst("[0-9a-f]{64}$", "SHA"))
        .containsExactly(event);
  }

  @Test
  void ofAPermitThatAFormFoundOnlyThePartiesOfItAreNamed() throws Exception {
    roles.somebody(EveryRole.TWO).post("/permits", Map.of("code", "24QZ2"));
    roles.somebody(EveryRole.TWO).post("/permits", Map.of("code", "24QZ77"));

    assertThat(told()).containsExactly("SENT QZ", "SENT CH QZ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/permits", "/reports", "/uploads", "/sharing", "/account", "/docs", "/"})
  void pagesThatShowNoPermitLeaveNothing(String address) throws Exception {
    assertThat(roles.get(EveryRole.QZ, address).statusCode()).isEqualTo(200);

    assertThat(told()).isEmpty();
  }

  @Test
  void decidingAndTakingItBackLeaveThatSomethingWasDecided() throws Exception {
    assertThat(does("POST", "/desk/decide").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/desk/undo").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/v1/decisions").statusCode()).isEqualTo(202);
    assertThat(does("POST", "/letters/{party}/{id}/answers/{list}").statusCode()).isEqualTo(303);

    assertThat(told()).containsExactly("DECIDED QZ", "DECIDED QZ", "DECIDED QZ", "DECIDED QZ");
  }

  @Test
  void lettingAWarningStandIsADecisionToo() throws Exception {
    assertThat(does("POST", "/problems/waive").statusCode()).isEqualTo(303);

    assertThat(told()).containsExactly("DECIDED QZ");
  }

  @Test
  void readingAValueAsAnotherLeavesThatItWasFixed() throws Exception {
    assertThat(does("POST", "/problems/fix").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/problems/suggestions").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/problems/undo").statusCode()).isEqualTo(303);

    assertThat(told()).containsExactly("FIXED QZ", "FIXED QZ", "FIXED QZ");
  }

  @Test
  void askingWhatAFixWouldDoLeavesNothing() throws Exception {
    String fix =
        WhatQzHas.fix("Deutschland", "DE", "seen").replace("\"term\"", "\"import_country\"");
    Visitor officer = roles.somebody(EveryRole.QZ);

    assertThat(officer.postJson("/v1/fixes", fix.replace("true", "false")).statusCode())
        .isEqualTo(200);
    assertThat(told()).isEmpty();
  }

  @Test
  void freezingAReportLeavesThatItWasFrozen() throws Exception {
    assertThat(does("POST", "/reports/{party}/{year}/freeze").statusCode()).isEqualTo(303);

    assertThat(told()).containsExactly("FROZEN QZ");
  }

  @Test
  void leavingFilesLeavesThatTheyWereUploaded() throws Exception {
    assertThat(does("POST", "/uploads").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/uploads/{id}/confirm").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/v1/uploads").statusCode()).isEqualTo(202);

    assertThat(told()).containsExactly("UPLOADED QZ", "UPLOADED QZ", "UPLOADED QZ");
  }

  @Test
  void anotherPasswordAndANewKeyLeaveThatTheAccountWasChanged() throws Exception {
    Visitor officer = roles.signedIn(EveryRole.BORDER);
    officer.send("/account", "/account/tokens", Map.of("days", "3"));
    officer.send(
        "/account",
        "/account/password",
        Map.of(
            "password-now", EveryRole.PASSWORD,
            "password-new", OTHER_PASSWORD,
            "password-again", OTHER_PASSWORD));

    assertThat(told()).containsExactly("SIGNED_IN", "ACCOUNT_CHANGED", "ACCOUNT_CHANGED");
  }

  @Test
  void otherFormsLeaveThatTheyWereSent() throws Exception {
    assertThat(does("POST", "/letters").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/letters/{party}/{id}/sent").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/reports/{party}/{year}/build").statusCode()).isEqualTo(303);
    assertThat(does("POST", "/permits").statusCode()).isEqualTo(303);

    assertThat(told()).containsExactly("SENT QZ", "SENT QZ", "SENT QZ", "SENT QZ");
  }

  @Test
  void throwingAnUploadAwayLeavesThatAFormWasSent() throws Exception {
    Visitor officer = roles.somebody(EveryRole.QZ);
    String upload =
        Visitor.location(
            officer.file(
                "/uploads", Map.of("party", "QZ"), "files", "more.csv", WhatQzHas.ENDORSEMENTS));

    assertThat(officer.post(upload + "/discard", Map.of()).statusCode()).isEqualTo(303);
    assertThat(told()).containsExactly("UPLOADED QZ", "SENT QZ");
  }

  @Test
  void whatIsRefusedLeavesNothing() throws Exception {
    Visitor officer = roles.somebody(EveryRole.QZ);
    officer.post("/desk/decide", Map.of());
    officer.postJson("/v1/decisions", "{}");
    roles.somebody(EveryRole.CH).postJson("/v1/decisions", WhatQzHas.decision("24QZ2", "seen"));

    assertThat(told()).isEmpty();
  }

  @Test
  void aPageThatIsShownAgainWithARefusedFormWasRead() throws Exception {
    Visitor officer = roles.signedIn(EveryRole.QZ);
    count();
    Map<String, String> form = Map.of("to", "/desk?party=QZ", "do", "accept", "reason", "seen");

    assertThat(officer.send("/desk?party=QZ", "/desk/decide", form).statusCode()).isEqualTo(422);
    assertThat(told()).containsExactly("READ QZ", "READ QZ");
  }

  @Test
  void everyEventIsOfSomeAddressOrToldByTheEntranceOrACommand() {
    Set<Told> declared = routes.stream().map(Route::told).collect(Collectors.toSet());
    Set<What> others = EnumSet.allOf(What.class);
    others.removeIf(declared::contains);

    assertThat(others)
        .containsExactlyInAnyOrder(
            What.SIGNED_IN,
            What.SIGN_IN_FAILED,
            What.SIGN_IN_REFUSED,
            What.KEY_REFUSED,
            What.SIGNED_OUT,
            // That rows were taken as a file is seen by the answer; agreements are made by command.
            What.EXPORTED,
            What.SHARING_CHANGED);
  }

  @Test
  void nothingIsToldOnlyOfWhatShowsNoPermitAndChangesNothing() {
    assertThat(routes)
        .filteredOn(route -> route.told() == Untold.NO_PERMITS)
        .allMatch(route -> route.method().equals("GET"));
    assertThat(routes)
        .filteredOn(route -> route.told() == Untold.BY_ITSELF)
        .allMatch(route -> route.path().startsWith("/sign-"));
    assertThat(routes)
        .filteredOn(route -> route.access() == Access.ANYONE)
        .allMatch(route -> route.told() instanceof Untold);
  }
}
