package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.audit.AuditFiles;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Route;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address with every role, over the network, on registers of two Parties. */
class RolesTest {

  /** Permits of QZ; the first stands in no address that is asked for. */
  private static final String PERMIT = "24/QZ/1";

  private static final String CH_LINE =
      "CH,CH,CH-77-SECRET,A,E,2024-01-05,2024-07-04,ISSUED,Vipera ursinii,I,LIV,C,T,DE,NAR,1,1,,1,ENDORSEMENT,0,USED,,2024,2025-03-31,E,Vipera,r0,cd01,ch.csv,2\n";

  private static final String ACCEPT =
      "{\"party\":\"QZ\",\"action\":\"ACCEPT\",\"issuing_country\":\"QZ\",\"permit_no\":\"24/QZ/1\","
          + "\"line_no\":\"A\",\"reason\":\"seen\",\"decided_by\":\"somebody else\"}";

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static final Map<String, String> KEYS = new TreeMap<>();

  @BeforeAll
  static void start() {
    Register.in(folder)
        .write(ReconciliationTables.RECONCILIATION, Register.LINES + CH_LINE)
        .run("r2", "2025-03-31");
    Accounts accounts = new Accounts(folder);
    for (String role : List.of("party:QZ", "party:CH", "customs:QZ", "secretariat", "admin")) {
      String name = role.replace(":", "-").toLowerCase(Locale.ROOT);
      accounts.add(name, Set.of(role), "eleven pangolins");
      KEYS.put(role, accounts.token(name, 1));
    }
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  static Stream<String> roles() {
    return Stream.of("public", "party:QZ", "party:CH", "customs:QZ", "secretariat", "admin");
  }

  private static HttpResponse<String> get(String role, String path) {
    return new Visitor(server.port()).get(path, headers(role));
  }

  private static HttpResponse<String> post(String role, String path, String json) {
    return new Visitor(server.port()).postJson(path, json, headers(role));
  }

  private static String[] headers(String role) {
    return KEYS.containsKey(role)
        ? new String[] {"Authorization", "Bearer " + KEYS.get(role)}
        : new String[0];
  }

  private static String address(Route route) {
    String name = route.path().contains("/trace/") ? "reconciliation" : "states";
    return route
        .path()
        .replace("{name}", name)
        .replace("{suffix}", "csv")
        .replace("{sha256}", "ab01")
        .replace("{party}", "QZ")
        .replace("{country}", "QZ")
        .replace("{year}", "2024")
        .replace("{number}", "1")
        .replace("<number>", "24QZ2")
        .replace("<key>", "QZ/24QZ2/A")
        .replaceAll("[{<][a-z]+[}>]", "1");
  }

  @ParameterizedTest
  @MethodSource("roles")
  void noAddressGivesAPermitOfQzToWhomItIsNot(String role) {
    boolean may = role.equals("party:QZ") || role.equals("admin");
    SoftAssertions all = new SoftAssertions();
    for (Route route : RolesTable.routes(warehouse)) {
      String path = address(route);
      HttpResponse<String> answer =
          route.method().equals("GET") ? get(role, path) : post(role, path, "{}");
      String what = role + " " + route.method() + " " + path;
      all.assertThat(answer.statusCode()).as(what).isLessThan(500);
      if (!may) {
        all.assertThat(answer.body()).as(what).doesNotContain(PERMIT).doesNotContain("24%2FQZ");
      }
      if (!role.equals("party:CH") && !role.equals("admin")) {
        all.assertThat(answer.body()).as(what).doesNotContain("CH-77-SECRET");
      }
    }
    all.assertAll();
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
      assertThat(get(roleAndStatus[0], path).statusCode())
          .as(expected)
          .isEqualTo(Integer.parseInt(roleAndStatus[1]));
    }
  }

  @Test
  void listsAndCountsAreOfTheOwnParty() {
    assertThat(get("party:QZ", "/v1/reconciliation").body()).contains("\"total\":3}");
    assertThat(get("party:CH", "/v1/reconciliation").body()).contains("\"total\":1}");
    assertThat(get("party:CH", "/v1/reconciliation?party=QZ").body()).contains("\"total\":0}");
    assertThat(get("admin", "/v1/reconciliation").body()).contains("\"total\":4}");
    assertThat(get("public", "/v1/tables").body())
        .contains("\"name\":\"reconciliation\"")
        .doesNotContain("\"rows\":3");
  }

  @Test
  void theSameTagIsNotGivenToThoseWhoSeeOtherRows() {
    String tag = get("party:QZ", "/v1/reconciliation").headers().firstValue("ETag").orElseThrow();
    assertThat(get("party:CH", "/v1/reconciliation").headers().firstValue("ETag").orElseThrow())
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

  @Test
  void theDocumentedTableIsThatOfTheAddresses() throws Exception {
    assertThat(Files.readString(Path.of("..", "docs", "ROLES.md")))
        .as("run ./docs/generate")
        .isEqualTo(RolesTable.of(RolesTable.routes(warehouse)));
  }

  @Test
  void readsOfPermitsAreLoggedWithWhoAndWhere() throws Exception {
    get("party:QZ", "/v1/matches?party=QZ&method=EXACT");
    List<String> log = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 50 && log.isEmpty(); i++) {
      Thread.sleep(100);
      new AuditFiles(folder)
          .read(
              e -> {
                if (e.address().equals("/v1/matches?party=QZ&method=EXACT")) {
                  log.add(e.who() + " " + e.what() + " " + e.parties());
                }
              });
    }
    assertThat(log).containsExactly("party-qz READ QZ");
    assertThat(new AuditFiles(folder).check().broken()).isEmpty();
  }
}
