package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.citeswarehouse.api.account.Accounts;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.sharing.Agreement;
import org.citeswarehouse.api.sharing.Agreements;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.day.Day;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agreement gives of a Party's rows, and what it does not. */
class SharingTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private static Agreements agreements;
  private static String de;
  private static String secretariat;

  @BeforeAll
  static void start() throws Exception {
    Register.in(folder);
    Accounts accounts = new Accounts(folder);
    accounts.add("de", Set.of("party:DE"), "eleven pangolins");
    accounts.add("cites", Set.of("secretariat"), "eleven pangolins");
    de = accounts.token("de", 1);
    secretariat = accounts.token("cites", 1);
    agreements = new Agreements(folder);
    add("party:DE", today().toString());
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static LocalDate today() {
    return Day.today();
  }

  private static Agreement add(String recipient, String until) throws Exception {
    Path file = folder.resolve("agreement.json");
    Files.writeString(
        file,
        "{\"owner\":\"QZ\",\"recipient\":\""
            + recipient
            + "\",\"table\":\"reconciliation\",\"fields\":[\"scientific_name\",\"traded_quantity\"],"
            + "\"until\":\""
            + until
            + "\",\"purpose\":\"figures compared\"}");
    return agreements.add(file).get(0);
  }

  private static String get(String key, String path) {
    return new Visitor(server.port()).get(path, "Authorization", "Bearer " + key).body();
  }

  @Test
  void rowsShowTheFieldsAndPseudonymsAndNothingElse() throws Exception {
    JsonNode list = Posting.json(get(de, "/v1/reconciliation?size=2"));
    JsonNode row = list.get("data").get(0);

    assertThat(list.get("page").get("total").asInt()).isEqualTo(3);
    assertThat(row.get("party").asText()).isEqualTo("QZ");
    assertThat(row.get("permit_no").asText()).matches("P-[0-9a-f]{20}");
    assertThat(row.get("state").isNull()).isTrue();
    assertThat(row.get("issued_quantity").isNull()).isTrue();
    assertThat(row.get("file").isNull()).isTrue();
    assertThat(list.toString()).contains("Python regius").doesNotContain("24/QZ/1");
    JsonNode second =
        Posting.json(
            get(de, "/v1/reconciliation?size=2&after=" + list.get("page").get("next").asText()));
    assertThat(second.get("data")).hasSize(1);
    assertThat(second.get("page").get("next").isNull()).isTrue();
  }

  @Test
  void aFilterOnAHiddenFieldFindsNothing() {
    assertThat(get(de, "/v1/reconciliation?state=USED")).contains("\"total\":0}");
    assertThat(get(de, "/v1/reconciliation?taxon=Python%20regius")).contains("\"total\":1}");
  }

  @Test
  void noOtherListAndNoPageGivesMore() {
    assertThat(get(de, "/v1/matches")).contains("\"total\":0}");
    assertThat(get(de, "/v1/queue")).contains("\"total\":0}");
    assertThat(get(de, "/reconciliation")).doesNotContain("24/QZ/1").doesNotContain("Python");
    // Tokens of forms are made by chance, and may hold any two letters.
    assertThat(get(de, "/").replaceAll("value=\"[^\"]*\"", "")).doesNotContain("QZ");
  }

  @Test
  void afterItsDayOrItsEndItGivesNothing() throws Exception {
    add("secretariat", today().minusDays(1).toString());
    assertThat(get(secretariat, "/v1/reconciliation")).contains("\"status\":404");
    Agreement agreement = add("secretariat", today().toString());
    assertThat(get(secretariat, "/v1/reconciliation")).contains("\"total\":3}");

    agreements.end(agreement.id());

    assertThat(get(secretariat, "/v1/reconciliation")).contains("\"status\":404");
  }

  @Test
  void anAgreementOnAFieldThatIsNotThereIsRefused() throws Exception {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(
        file,
        """
        owner,recipient,table,fields,until,purpose
        QZ,party:DE,matches,score;colour,2027-12-31,figures
        """);
    int before = agreements.all().size();

    assertThatThrownBy(() -> agreements.add(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("colour");
    assertThat(agreements.all()).hasSize(before);
  }

  @Test
  void aFieldThatTellsNumbersOfPermitsIsSharedOnlyBesideThem() throws Exception {
    Path file = folder.resolve("tells.csv");
    Files.writeString(
        file,
        """
        owner,recipient,table,fields,until,purpose
        QZ,party:DE,matches,score;reference,2027-12-31,figures
        """);
    int before = agreements.all().size();

    assertThatThrownBy(() -> agreements.add(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("reference tells numbers of permits");
    assertThat(agreements.all()).hasSize(before);
  }

  @Test
  void anAgreementOnATableThatNoListGivesIsRefusedAndAnOldOneCanStillBeEnded() throws Exception {
    Path file = folder.resolve("crossings.csv");
    Files.writeString(
        file,
        """
        owner,recipient,table,fields,until,purpose
        QZ,party:DE,crossings,quantity,2099-12-31,figures
        """);
    int before = agreements.all().size();

    assertThatThrownBy(() -> agreements.add(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("crossings")
        .extracting(e -> ((Refusal) e).reason())
        .asString()
        .contains("matches, reconciliation");
    assertThat(agreements.all()).hasSize(before);

    Files.writeString(
        folder.resolve("sharing").resolve("0ld.json"),
        """
        {"id": "0ld", "owner": "QZ", "recipient": "party:DE", "table": "crossings",
         "fields": ["quantity"], "until": "2099-12-31", "purpose": "figures"}
        """);
    assertThat(get(de, "/v1/reconciliation")).contains("\"total\":3}");
    agreements.end("0ld");
    assertThat(new Agreements(folder).all())
        .filteredOn(a -> a.id().equals("0ld"))
        .singleElement()
        .matches(a -> !a.holds(today()));
  }
}
