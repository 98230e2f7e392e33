package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.audit.Event;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.sharing.Agreement;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.web.Route;
import org.citeswarehouse.model.day.Day;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Parties that the log names are those whose rows were shown, and who reads of them. */
class WhoseRowsAreToldTest {

  private static final String OF_CH = "CH-77-SECRET";

  @TempDir private static Path folder;
  private static EveryRole roles;
  private static EveryAddress every;
  private static List<Route> routes;
  private static Log log;

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

  private static List<String> told(String role, String address) throws Exception {
    int before = log.events().size();
    roles.get(role, address);
    return log.after(before);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/reconciliation, READ CH QZ",
    "/v1/reconciliation?party=QZ, READ QZ",
    "/v1/reconciliation?appendix=I, READ CH",
    "/v1/reconciliation?size=1, READ CH",
    "/v1/reconciliation.csv, EXPORTED CH QZ",
    "/v1/reconciliation.csv?appendix=I, EXPORTED CH",
    "/v1/reconciliation.xlsx?appendix=I, EXPORTED CH",
    "/v1/reconciliation.parquet?appendix=II, EXPORTED QZ",
    "/v1/matches, READ QZ",
    "/v1/files, READ QZ",
    "/v1/problems, READ QZ",
    "/v1/submissions, READ QZ",
    "/reconciliation, READ CH QZ",
    "/reconciliation?appendix=I, READ CH",
    "/matches, READ QZ",
    "/trace/reconciliation/CH/CH-77-SECRET/A, READ CH",
    "/v1/trace/reconciliation/QZ/24QZ2/A, READ QZ",
    "/permits?number=CH-77-SECRET, READ CH",
    "/permits?number=24QZ2&number=CH-77-SECRET, READ CH QZ",
    "/desk, READ QZ",
    "/problems, READ QZ",
    "/letters, READ QZ"
  })
  void ofAnOfficerOfTwoPartiesAndOfAnAdministratorTheOnesShownAreNamed(String address, String event)
      throws Exception {
    assertThat(told(EveryRole.TWO, address)).containsExactly(event);
    assertThat(told(EveryRole.ADMIN, address)).containsExactly(event);
  }

  @Test
  void aListWithoutRowsIsOfNobodyOfSeveralAndOfTheOneWhoSeesNoOther() throws Exception {
    String none = "/v1/reconciliation?year=1999";

    assertThat(told(EveryRole.TWO, none)).containsExactly("READ");
    assertThat(told(EveryRole.ADMIN, none)).containsExactly("READ");
    assertThat(told(EveryRole.QZ, none)).containsExactly("READ QZ");
  }

  @Test
  void whateverAnAdministratorReadsOfAPartyTheEventNamesIt() throws Exception {
    for (Route route : routes) {
      if (route.told() == What.READ && !route.path().startsWith("/audit")) {
        int before = log.events().size();
        AnswerTo answer = every.ask(roles.somebody(EveryRole.ADMIN), route);
        boolean shown =
            answer.status() == 200
                && (answer.whole().contains("24/QZ/1") || answer.whole().contains("24QZ2"));
        if (shown) {
          assertThat(log.after(before))
              .as(answer.address())
              .singleElement()
              .asString()
              .contains("QZ");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {EveryRole.ADMIN, EveryRole.TWO})
  void whatIsDecidedAndFixedIsOfThePartyItIsAboutAndSoIsTakingItBack(String role) throws Exception {
    Visitor somebody = roles.somebody(role);
    int before = log.events().size();
    String decision =
        last(somebody.postJson("/v1/decisions", WhatQzHas.decision("24/QZ/1", "seen")));
    somebody.postJson("/v1/decisions", undoing("\"action\": \"UNDO\", ", decision, "decided_by"));
    String fix =
        last(
            somebody.postJson(
                "/v1/fixes",
                WhatQzHas.fix("Deutschland", "DE", "seen").replace("term", "import_country")));
    somebody.postJson("/v1/fixes", undoing("\"apply\": true, ", fix, "fixed_by"));

    assertThat(log.after(before))
        .containsExactly("DECIDED QZ", "DECIDED QZ", "FIXED QZ", "FIXED QZ");
  }

  private static String undoing(String more, String id, String by) {
    return "{%s\"undoes\": \"%s\", \"reason\": \"seen\", \"%s\": \"me\"}".formatted(more, id, by);
  }

  private static String last(HttpResponse<String> answer) {
    return Visitor.location(answer).replaceFirst(".*=", "");
  }

  private static Stream<Event> all() throws Exception {
    return log.events().stream();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/permits/CH/CH-77-SECRET",
        "/permits/QZ/CH-77-SECRET",
        "/permits?number=24QZ2&number=CH-77-SECRET",
        "/permits?number=CH-77-SECRETS",
        "/letters/permits?party=QZ&year=2024&question=UNUSED&number=CH-77-SECRET",
        "/trace/reconciliation/QZ/CH-77-SECRET/A",
        "/desk/item?party=QZ&country=QZ&declaration=D1&item=1&permit=CH-77-SECRET"
      })
  void officersOfOnePartyReadNoNumberOfAnothersPermitThatSomebodyWithMoreRolesWrote(String address)
      throws Exception {
    for (String role : List.of(EveryRole.TWO, EveryRole.ADMIN, EveryRole.BOTH)) {
      roles.get(role, address);
    }
    assertThat(all()).anyMatch(e -> e.address().equals(address));

    for (String page : List.of("/audit", "/audit.csv")) {
      assertThat(roles.get(EveryRole.QZ, page).body()).doesNotContain(OF_CH);
      assertThat(roles.get(EveryRole.ADMIN, page).body()).contains(OF_CH);
    }
  }

  @Test
  void officersReadWhatWasAskedByTheirOwnAndWhichOfTheirPermitsOthersSaw() throws Exception {
    roles.get(EveryRole.QZ, "/permits/QZ/mistyped");
    roles.get(EveryRole.TWO, "/permits/QZ/24QZ2");
    roles.get(EveryRole.TWO, "/v1/matches?party=QZ&method=EXACT");
    log.events();

    assertThat(roles.get(EveryRole.QZ, "/audit.csv").body())
        .contains("party-qz,LOOKED_FOR,QZ,/permits/QZ/mistyped,")
        .contains("party-ch-party-qz,READ,QZ,/permits/QZ/24QZ2,")
        .contains("party-ch-party-qz,READ,QZ,/v1/matches?\u2026,");
  }

  @Test
  void aCursorHoldsThePermitOfAnotherPartyAndIsNotShown() throws Exception {
    String next =
        Posting.json(roles.get(EveryRole.TWO, "/v1/reconciliation?size=1").body())
            .get("page")
            .get("next")
            .asText();
    roles.get(EveryRole.TWO, "/v1/reconciliation?size=1&after=" + next);
    log.events();

    assertThat(roles.get(EveryRole.ADMIN, "/audit.csv").body()).contains(next);
    assertThat(roles.get(EveryRole.QZ, "/audit.csv").body()).doesNotContain(next);
  }

  private static Agreement agreement(String recipient, String fields) throws Exception {
    Path file = folder.resolve("agreement.csv");
    Files.writeString(
        file,
        """
        owner,recipient,table,fields,until,purpose
        CH,%s,reconciliation,%s,%s,figures compared
        """
            .formatted(recipient, fields, Day.today()));
    return new Agreements(folder).add(file).get(0);
  }

  @Test
  void anAgreementShowsNumbersInTheLogOnlyWhereItGivesThem() throws Exception {
    String both = "/permits?number=24QZ2&number=CH-77-SECRET";
    String next =
        Posting.json(roles.get(EveryRole.TWO, "/v1/reconciliation?size=1").body())
            .get("page")
            .get("next")
            .asText();
    roles.get(EveryRole.TWO, both);
    roles.get(EveryRole.TWO, "/v1/reconciliation?party=QZ,CH&size=2&after=" + next);
    log.events();

    Agreement pseudonyms = agreement(EveryRole.QZ, "term;traded_quantity");
    try {
      assertThat(roles.get(EveryRole.QZ, "/audit").body()).doesNotContain(OF_CH);
      assertThat(roles.get(EveryRole.QZ, "/audit.csv").body())
          .doesNotContain(OF_CH)
          .doesNotContain(next);
    } finally {
      new Agreements(folder).end(pseudonyms.id());
    }
    Agreement numbers = agreement(EveryRole.QZ, "permit_no;traded_quantity");
    try {
      assertThat(roles.get(EveryRole.QZ, "/audit.csv").body()).contains(both);
    } finally {
      new Agreements(folder).end(numbers.id());
    }
  }

  @Test
  void whoIsGivenPseudonymsKnowsNoNumberThatOfficersMayNotRead() throws Exception {
    String mistyped = "/permits?number=mistyped-at-the-border";
    Agreement pseudonyms = agreement(EveryRole.BORDER, "term;traded_quantity");
    try {
      roles.get(EveryRole.BORDER, mistyped);
    } finally {
      new Agreements(folder).end(pseudonyms.id());
    }
    log.events();

    assertThat(roles.get(EveryRole.QZ, "/audit.csv").body()).contains(mistyped);
  }
}
