package org.citeswarehouse.api.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.fixture.Shown;
import org.citeswarehouse.api.fixture.Visitor;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer at a border is told of a permit. */
class BorderCheckTest {

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;

  @BeforeAll
  static void start() {
    new FixtureWarehouse(folder)
        .write(
            ReconciliationTables.RECONCILIATION,
            """
            party,issuing_country,permit_no,line_no,permit_type,issue_date,valid_until,permit_status,scientific_name,appendix,term,source,partner_country,unit,issued_quantity,endorsed_quantity,traded_quantity,balance,tolerance,state,replacement_permit_no
            QZ,QZ,24/QZ/1001,A,E,2024-01-05,2099-07-04,ISSUED,Python regius,II,LIV,C,DE,NAR,10,7,7,3,0,PART_USED,
            QZ,QZ,24/QZ/1001,B,E,2024-01-05,2099-07-04,ISSUED,Aloe ferox,II,EXT,W,DE,KGM,5,5.01,5.01,-0.01,0.005,USED,
            QZ,QZ,24/QZ/1002,A,E,2024-01-05,2024-07-04,ISSUED,Naja naja,II,SKI,W,DE,NAR,5,,0,5,0,UNUSED,
            QZ,QZ,24/QZ/1003,A,E,2024-01-05,2099-07-04,CANCELLED,Naja naja,II,SKI,W,DE,NAR,5,,0,5,0,CANCELLED,
            QZ,QZ,24/QZ/1004,A,E,2024-01-05,2099-07-04,REPLACED,Naja naja,II,SKI,W,DE,NAR,5,,0,5,0,CANCELLED,24/QZ/1001
            QZ,QZ,24/QZ/1005,A,E,2024-01-05,2099-07-04,ISSUED,Naja naja,II,SKI,W,DE,NAR,5,5,5,0,0,USED,
            QZ,QZ,24/QZ/1007,A,E,2024-01-05,2099-07-04,ISSUED,Naja naja,II,SKI,W,DE,KGM,1000,996,996,4,0.005,USED,
            QZ,QZ,24/QZ/10025,A,E,2024-01-05,2099-07-04,ISSUED,Naja naja,II,SKI,W,DE,NAR,5,,0,5,0,OPEN,
            QZ,QZ,24/QZ/1006,A,E,2098-01-05,2099-07-04,ISSUED,Naja naja,II,SKI,W,DE,NAR,5,,0,5,0,OPEN,
            """)
        .write(
            ReconciliationTables.CROSSINGS,
            """
            party,issuing_country,permit_no,line_no,kind,counted,crossed_on,direction,office,quantity,unit
            QZ,QZ,24/QZ/1001,A,ENDORSEMENT,true,2024-02-10,E,Port,7,NAR
            QZ,QZ,24/QZ/1005,A,ENDORSEMENT,true,2024-03-11,E,Airport,5,NAR
            """)
        .run("r1", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static Visitor visitor(String language) {
    return new Visitor(server.port(), language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "1001 > 200 > go > Valid today > Valid until 4 Jul 2099.",
        "1002 > 200 > stop > Expired > It was valid until 4 Jul 2024.",
        "1003 > 200 > stop > Cancelled > The Management Authority cancelled it.",
        "1004 > 200 > stop > Replaced > In its place stands 24/QZ/1001.",
        "1005 > 200 > stop > Used up > Nothing is left on any of its lines.",
        "1007 > 200 > go > Valid today > Valid until 4 Jul 2099.",
        "1006 > 200 > stop > Not valid yet > It was issued on 5 Jan 2098",
        "9999 > 404 > look > Not found > No permit with this number",
      })
  void theVerdictIsTheFirstThingToldInWordsAndBySign(
      String number, int status, String sign, String verdict, String sentence) {
    HttpResponse<String> page = visitor("en").get("/border/QZ/24/QZ/" + number);

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body())
        .contains("class=\"verdict " + sign + "\"")
        .contains("<strong>" + verdict + "</strong>")
        .contains(sentence);
  }

  @Test
  void eachLineTellsWhatIsLeftAndAsOfWhen() {
    String page = visitor("en").get("/border/QZ/24QZ1001").body().replaceAll("\\s+", " ");

    assertThat(page)
        .contains("Line A: Python regius")
        .contains("<dt>Permitted</dt><dd>10</dd>")
        .contains("<dt>Certified so far</dt><dd>7</dd>")
        .contains("<dt>Left</dt><dd>3</dd>")
        .contains("Line B: Aloe ferox")
        .contains("<dt>Left</dt><dd>0</dd>")
        .contains("Nothing is left on this line")
        .contains("Endorsements are known up to 11 Mar 2024.")
        .contains("<span>Port</span> <span>10 Feb 2024</span>");
  }

  @Test
  void theVerdictIsToldInFrenchAndSpanish() {
    assertThat(visitor("fr").get("/border/QZ/24/QZ/1002").body()).contains("Expiré");
    assertThat(visitor("es").get("/border/QZ/24/QZ/1002").body()).contains("Caducado");
  }

  @Test
  void aTypedNumberLeadsToThePermitHoweverItIsSpelt() {
    assertThat(sent("qz 24.qz.1001")).isEqualTo("/border/QZ/24/QZ/1001");
    assertThat(sent("24qz1001")).isEqualTo("/border/QZ/24/QZ/1001");
  }

  @Test
  void theTextOfACodeIsSearchedAndNeverOpened() {
    String credential = "{\"credentialSubject\":{\"permitNumber\":\"24/QZ/1003\"}}";
    String token =
        "eyJhbGciOiJFUzI1NiJ9."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"vc\":" + credential + "}").getBytes(StandardCharsets.UTF_8))
            + ".c2lnbmF0dXJl";

    assertThat(sent("https://permits.invalid/check?no=24%2FQZ%2F1001&t=secret"))
        .isEqualTo("/border/QZ/24/QZ/1001");
    assertThat(sent(credential)).isEqualTo("/border/QZ/24/QZ/1003");
    assertThat(sent(token)).isEqualTo("/border/QZ/24/QZ/1003");
    assertThat(sent("https://permits.invalid/?t=secret")).isEqualTo("/permits");
  }

  @Test
  void allPermitsThatATextNamesAreShownAndNothingElseOfItStandsInTheAddress() {
    Visitor visitor = visitor("en");
    visitor.get("/permits");
    String text = "https://permits.invalid/?no=24%2FQZ%2F1001&old=24/QZ/10025,24/QZ/1002&t=secret";
    String address = Visitor.location(visitor.form("/permits", Map.of("code", text)));

    assertThat(address)
        .isEqualTo("/permits?number=24%2FQZ%2F10025&number=24%2FQZ%2F1001&number=24%2FQZ%2F1002");
    assertThat(visitor.get(address).body())
        .contains("Several permits may be meant.")
        .contains("Permits that the text names")
        .contains("href=\"/border/QZ/24/QZ/10025\"")
        .contains("href=\"/border/QZ/24/QZ/1001\"")
        .contains("href=\"/border/QZ/24/QZ/1002\"")
        .contains("value=\"24/QZ/10025, 24/QZ/1001, 24/QZ/1002\"")
        .doesNotContain("t=secret");
  }

  @Test
  void aNumberThatIsPartOfALongerOneIsNoOtherPermit() {
    assertThat(sent("https://permits.invalid/24/QZ/10025?t=1")).isEqualTo("/border/QZ/24/QZ/10025");
  }

  @Test
  void moreNumbersThanADocumentHasAreRefused() {
    assertThat(visitor("en").get("/permits?number=1" + "&number=1".repeat(10)).body())
        .contains("These are more than 10 numbers.");
    assertThat(visitor("en").get("/permits?code=secret").statusCode()).isEqualTo(400);
  }

  @Test
  void aNumberThatIsNotThereTellsWhatThatDoesNotMean() {
    Visitor visitor = visitor("en");
    visitor.get("/permits");
    String address = Visitor.location(visitor.form("/permits", Map.of("code", "24QZ9999")));

    assertThat(visitor.get(address).body())
        .contains("Not found")
        .contains("Not that the document is false");
  }

  @Test
  void aPermitThatIsNotThereHasAHeadingOfItsOwnAndSaysWhatToDo() {
    String page = visitor("en").get("/border/QZ/24/QZ/9999").body();

    assertThat(Shown.all(page, "h1")).containsExactly("Not in this register");
    assertThat(page).contains("<title>Not in this register");
    assertThat(Shown.words(page))
        .contains(
            "Looked for: permit 24/QZ/9999", "Ask the Management Authority before you decide");
    assertThat(page).contains("href=\"/permits?number=24%2FQZ%2F9999\"");
  }

  @ParameterizedTest
  @CsvSource({"/border/QZ/24/QZ/1001", "/permits/QZ/24/QZ/1001"})
  void aParameterThatNobodyKnowsIsRefused(String path) {
    HttpResponse<String> answer = visitor("en").get(path + "?line=A");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line").doesNotContain("Valid today");
  }

  private static String sent(String code) {
    Visitor visitor = visitor("en");
    visitor.get("/permits");
    return Visitor.location(visitor.form("/permits", Map.of("code", code)));
  }
}
