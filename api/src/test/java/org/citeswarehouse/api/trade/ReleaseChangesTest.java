package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.page.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between releases of the full download, and which releases there are. */
class ReleaseChangesTest {

  private static final String[] SHOWN = {"change", "Id", "changed", "before"};

  @TempDir private static Path folder;
  @TempDir private static Path alone;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    trade =
        ServedTrade.ofReleases(
            folder,
            """
            sha256,kind,name,release,landed_at,sequence
            aa,shipments,2.zip,v2,2024-02-01 09:00:00,1
            bb,shipments,1a.zip,v1,2024-03-01 09:00:00,2
            cc,shipments,1b.zip,v1,2024-03-02 09:00:00,3
            dd,shipments,3.zip,v3,2024-04-01 09:00:00,4
            ee,permits,p.csv,,2024-05-01 09:00:00,5
            """,
            """
            id,year,appendix,taxon,class,term,quantity,unit,importer,exporter,reporter_type,release,row
            a,2012,II,Naja naja,Reptilia,LIV,5,,CH,IN,I,v1,2
            b,2012,II,Naja naja,Reptilia,SKI,5,,CH,IN,I,v1,3
            c,2012,II,Naja naja,Reptilia,LIV,100,KGM,CH,IN,E,v1,4
            d,2013,I,Ara macao,Aves,LIV,2,,DE,BR,I,v1,5
            e,2014,II,Naja naja,Reptilia,LIV,,,DE,IN,I,v1,6
            a,2012,II,Naja naja,Reptilia,LIV,5,,CH,IN,I,v3,7
            b,2012,II,Naja naja,Reptilia,SKI,5.5,KGM,CH,IN,I,v3,8
            c,2012,II,Naja nigricollis,Reptilia,LIV,100,KGM,AT,IN,E,v3,9
            e,2014,II,Naja naja,Reptilia,LIV,0.25,,DE,IN,I,v3,10
            f,2015,II,Naja naja,Reptilia,LIV,7,,FR,IN,I,v3,11
            a,2011,II,Naja naja,Reptilia,LIV,4,,CH,IN,I,v2,2
            """);
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  @Test
  void theNewestReleaseIsComparedWithTheOneReadInBeforeIt() {
    assertThat(trade.rows("release-changes.csv", SHOWN))
        .containsExactly(
            "CHANGED b Quantity; Unit Quantity=5; Unit=",
            "CHANGED c Taxon; Importer Taxon=Naja naja; Importer=CH",
            "REMOVED d - -",
            "CHANGED e Quantity Quantity=",
            "ADDED f - -");
  }

  @Test
  void theRowShownIsTheNewerOneOrTheOlderWhereItWasRemoved() {
    assertThat(
            trade.rows(
                "release-changes.csv", "Id", "Taxon", "Importer", "Quantity", "Unit", "Year"))
        .containsExactly(
            "b Naja naja CH 5.5 KGM 2012",
            "c Naja nigricollis AT 100 KGM 2012",
            "d Ara macao DE 2 - 2013",
            "e Naja naja DE 0.25 - 2014",
            "f Naja naja FR 7 - 2015");
  }

  @Test
  void filtersAskOfTheRowShown() {
    assertThat(trade.rows("release-changes.csv?change=ADDED,REMOVED", "Id"))
        .containsExactly("d", "f");
    assertThat(trade.rows("release-changes.csv?importer=CH", "Id"))
        .as("c was imported by CH in the older release")
        .containsExactly("b");
    assertThat(trade.rows("release-changes.csv?importer=EU&year=2012-2014", "Id"))
        .containsExactly("c", "d", "e");
    assertThat(trade.rows("release-changes.csv?taxon=Aves", "Id"))
        .as("a name that the newer release lacks")
        .containsExactly("d");
    assertThat(trade.rows("release-changes.csv?change=CHANGED&unit=-&term=LIV", "Id"))
        .containsExactly("e");
  }

  @Test
  void anyTwoReleasesAreComparedInTheDirectionThatIsNamed() {
    assertThat(trade.rows("release-changes.csv?from=v3&to=v1&change=ADDED", "Id"))
        .containsExactly("d");
    assertThat(trade.rows("release-changes.csv?from=v2&importer=CH", SHOWN))
        .containsExactly("CHANGED a Year; Quantity Year=2011; Quantity=4", "ADDED b - -");
    assertThat(trade.rows("release-changes.csv?to=v1&change=CHANGED", SHOWN))
        .as("v2 was read in before v1")
        .containsExactly("CHANGED a Year; Quantity Year=2011; Quantity=4");
  }

  @Test
  void releasesThatCannotBeComparedAreRefusedNamingThoseThereAre() {
    assertThat(trade.get("release-changes?from=v9").body()).contains("v9", "from", "v2, v1, v3");
    assertThat(trade.get("release-changes?from=v1&to=v1").body()).contains("itself", "v2, v1, v3");
    assertThat(trade.get("release-changes?from=v3").statusCode()).isEqualTo(400);
    assertThat(trade.get("release-changes?to=v2").body()).contains("before v2", "v2, v1, v3");
    assertThat(trade.get("release-changes?change=DECISION_WITHOUT_SUBJECT").body())
        .contains("ADDED, CHANGED, REMOVED");
    assertThat(trade.get("release-changes?release=v1").statusCode()).isEqualTo(400);
  }

  @Test
  void oneReleaseAloneIsComparedWithNothing() {
    try (ServedTrade one =
        ServedTrade.ofReleases(
            alone,
            "sha256,kind,name,release,sequence\naa,shipments,1.zip,v1,1\n",
            "id,year,release\na,2012,v1\n")) {
      assertThat(one.get("release-changes").statusCode()).isEqualTo(400);
      assertThat(one.get("release-changes").body()).contains("no two releases", "v1");
    }
  }

  @Test
  void pagesFollowOneAnotherByIdentifier() throws IOException {
    JsonNode first = new ObjectMapper().readTree(trade.get("release-changes?size=3").body());
    String next = first.at("/page/next").asText();
    JsonNode second =
        new ObjectMapper().readTree(trade.get("release-changes?size=3&after=" + next).body());

    assertThat(first.at("/page/total").asInt()).isEqualTo(5);
    assertThat(first.get("data").findValuesAsText("id")).containsExactly("b", "c", "d");
    assertThat(second.get("data").findValuesAsText("id")).containsExactly("e", "f");
  }

  @Test
  void rowsHaveTheFieldsThatAreDescribed() throws IOException {
    List<String> described = new ArrayList<>();
    new ObjectMapper()
        .readTree(Pages.class.getResourceAsStream("openapi.json"))
        .at("/components/schemas/ReleaseChangeRow/properties")
        .fieldNames()
        .forEachRemaining(described::add);
    List<String> served = new ArrayList<>();
    new ObjectMapper()
        .readTree(trade.get("release-changes").body())
        .at("/data/0")
        .fieldNames()
        .forEachRemaining(served::add);

    assertThat(served).isEqualTo(described);
  }

  @Test
  void releasesSayWhatTheyHoldAndWhenTheyWereFirstReadIn() {
    assertThat(
            trade.rows("releases.csv", "release", "rows", "first_year", "last_year", "first_read"))
        .containsExactly(
            "v1 5 2012 2014 2024-03-01T09:00:00Z",
            "v2 1 2011 2011 2024-02-01T09:00:00Z",
            "v3 5 2012 2015 2024-04-01T09:00:00Z");
  }
}
