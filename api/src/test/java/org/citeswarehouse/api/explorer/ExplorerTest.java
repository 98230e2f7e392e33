package org.citeswarehouse.api.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplorerTest {

  @TempDir private static Path folder;
  private static FixtureWarehouse fixture;
  private static Warehouse warehouse;
  private static Server server;

  @BeforeAll
  static void start() {
    fixture = TradeFixture.in(folder);
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  private static HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept-Language", language)
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "en");
  }

  /** The text of a page, without tags and runs of blanks. */
  private static String text(String path) throws IOException, InterruptedException {
    return get(path)
        .body()
        .replaceAll("(?s)<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&#39;", "'");
  }

  private static String location(String path) throws IOException, InterruptedException {
    return get(path).headers().firstValue("Location").orElse("");
  }

  @Test
  void namesBecomeCodesInAnAddressThatHoldsTheWholeQuestion() throws Exception {
    assertThat(
            location(
                "/trade?view=comptab&taxon=&importer=switzerland,%20Germany&term=live&unit=&year=2012%E2%80%932014"))
        .isEqualTo("/trade?importer=CH%2CDE&release=v2&term=LIV&view=comptab&year=2012-2014");
    assertThat(get("/trade?importer=Suisse", "fr").headers().firstValue("Location"))
        .contains("/trade?importer=CH&release=v2&view=comptab");
    assertThat(get("/trade?release=v2&view=comptab&taxon=Python").statusCode()).isEqualTo(200);
  }

  @Test
  void whatBothSidesReportedStandsSideBySideAndIsNotAdded() throws Exception {
    assertThat(text("/trade?release=v2&taxon=Python&term=LIV&view=comptab&year=2012"))
        .contains("Rows 1 to 1 of 1")
        .contains("2012 II Python regius CH BJ 11 12 LIV NAR T R")
        .doesNotContain(" 23 LIV");
  }

  @Test
  void aMissingFigureSaysWhetherItsSideReportedAtAll() throws Exception {
    String germany = text("/trade?importer=DE&release=v2&view=comptab");
    assertThat(germany)
        .contains("2013 II Python regius DE BJ n.r. 7 LIV")
        .contains("In 1 of the 1 years of this answer, at least one of its countries has no row")
        .contains("2013 1 2 Germany (DE) none");
    assertThat(text("/trade?exporter=NL&release=v2&taxon=Ara&view=comptab"))
        .contains("2013 I Ara macao CH NL 1 n.r. LIV");
  }

  @Test
  void aSynonymIsAnsweredWithItsAcceptedNameAndSaysSo() throws Exception {
    assertThat(text("/trade?release=v2&taxon=Boa+regia&view=comptab"))
        .contains(
            "“Boa regia” is a synonym: the figures are those of the accepted name “Python regius” (source of the synonym: checklist).")
        .contains("Rows 1 to 4 of 4");
  }

  @Test
  void aNameThatTwoTaxaShareAsksWhichIsMeant() throws Exception {
    assertThat(get("/trade?taxon=Psittacus+dubius").body())
        .contains("is a synonym of several accepted names")
        .contains("href=\"/trade?taxon=Ara+macao\"")
        .contains("href=\"/trade?taxon=Python+regius\"");
    assertThat(get("/trade?taxon=Prunella&year=2013").body())
        .contains("Several taxa bear the name")
        .contains("href=\"/trade?taxon=Prunella+vulgaris&amp;year=2013\">Prunella, in plants</a>");
  }

  @Test
  void aWordInBracketsSaysWhichOfTheTaxaOfANameIsMeant() throws Exception {
    assertThat(location("/trade?taxon=prunella+(aves)"))
        .isEqualTo("/trade?release=v2&taxon=prunella+%28aves%29&view=comptab");
    assertThat(text("/trade?release=v2&taxon=prunella+(aves)&view=comptab"))
        .contains("Rows 1 to 1 of 1", "Prunella modularis");
  }

  @Test
  void theUnionIsItsMembersOfEachYear() throws Exception {
    assertThat(text("/trade?importer=EU&release=v2&taxon=Python&view=comptab"))
        .contains(
            "Rows 1 to 1 of 1", "2013 II Python regius DE BJ", "importer European Union (EU)");
  }

  @Test
  void aHybridIsToldApartFromTheNameWithoutItsSign() throws Exception {
    assertThat(location("/trade?taxon=Paphiopedilum+maudiae"))
        .isEqualTo("/trade?release=v2&taxon=Paphiopedilum+maudiae&view=comptab");
    assertThat(text("/trade?release=v2&taxon=Paphiopedilum+%C3%97+maudiae&view=comptab"))
        .contains("Rows 1 to 1 of 1", "NL 6 6 LIV");
    assertThat(get("/trade?taxon=paphiopedilum+maudiae").body())
        .contains("href=\"/trade?taxon=Paphiopedilum+maudiae\"")
        .contains("href=\"/trade?taxon=Paphiopedilum+%C3%97+maudiae\"");
  }

  @Test
  void whatIsNotUnderstoodIsSaidBesideTheFieldWhichKeepsIt() throws Exception {
    HttpResponse<String> answer =
        get("/trade?importer=Swizerland&year=2014-2012&taxon=%3Cscript%3Ealert(2)%3C%2Fscript%3E");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("value=\"Swizerland\"", "aria-describedby=\"p-importer h-importer\"")
        .contains(">Switzerland (CH)</a>")
        .contains("“2014-2012” ends before it begins.", ">2012-2014</a>")
        .contains("&lt;script&gt;alert(2)")
        .doesNotContain("<script>alert");
    assertThat(text("/trade?taxon=Ara+ararauna"))
        .contains("That is not to say that it was not traded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "importer=Swizerland | Nearest by spelling, the fewest letters changed: Switzerland (CH)",
        "importer=Swit | These begin so, or have a word that does: Switzerland (CH)",
        "appendix=IX | Allowed are: ",
        "source=qqq | Allowed are: ",
        "taxon=Pyton | Nearest by spelling, the fewest letters changed: Python (",
        "taxon=Ara+ararauna | Names of the same genus in this release: Ara (",
        "taxon=Zzyzx | Write a name of any rank, such as Python, or a synonym.",
        "release=v0 | Allowed are: v1 v2",
        "year=twelve | Write a year such as 2013",
        "view=totals | Allowed are: comptab",
      })
  void eachProblemOfAFieldComesWithARemedyAndSaysHowItWasFound(String typed, String remedy)
      throws Exception {
    assertThat(text("/trade?" + typed)).contains(remedy).contains("What you typed is kept.");
  }

  @ParameterizedTest
  @CsvSource({"importer=Absurdistan", "taxon=Falco+peregrinus", "taxon=Zzyzx"})
  void whatNothingComesNearOfIsAnsweredWithoutNames(String typed) throws Exception {
    assertThat(text("/trade?" + typed))
        .contains("What you typed is kept.")
        .doesNotContain("Nearest by spelling");
  }

  @ParameterizedTest
  @CsvSource({"UK, GB", "uk, GB", "EL, GR", "GB, GB", "UA, UA"})
  void codesOfTheUnionLeadToThoseOfIso(String typed, String code) throws Exception {
    assertThat(location("/trade?importer=" + typed))
        .isEqualTo("/trade?importer=" + code + "&release=v2&view=comptab");
  }

  @Test
  void aNameOfAnotherReleaseSaysInWhichItStandsAndTheExampleIsOfTheOneShown() throws Exception {
    assertThat(text("/trade?release=v1&taxon=ara"))
        .contains("It stands in another release, which can be chosen below: v2.");
    assertThat(text("/trade?release=v1&taxon=Zzyzx")).doesNotContain("It stands in another");
    fixture
        .write(TradeTables.COMPTAB, TradeFixture.COMPTAB.replaceAll("(?m)^.*Python.*,v2\n", ""))
        .run("r4", "2025-06-30");
    try {
      assertThat(text("/trade?taxon=Zzyzx"))
          .contains("such as Ara, or a synonym.", "Any rank or a synonym, such as Ara");
    } finally {
      fixture.write(TradeTables.COMPTAB, TradeFixture.COMPTAB).run("r5", "2025-07-31");
    }
  }

  @Test
  void aScriptInANameStaysText() throws Exception {
    assertThat(get("/trade?release=v2&taxon=Lamiaceae&view=comptab").body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aNamedReleaseAnswersAfterANewerOneCameOrIsSaidToBeGone() throws Exception {
    assertThat(text("/trade?release=v1&taxon=Python&view=comptab"))
        .contains("2012 II Python regius CH BJ 10 12 LIV");
    assertThat(get("/trade?release=v0&taxon=Python&view=comptab").statusCode()).isEqualTo(400);
    assertThat(text("/trade?release=v0&taxon=Python&view=comptab"))
        .contains("The release “v0” is not in this warehouse, or not any more.")
        .doesNotContain("Rows 1");
  }

  @Test
  void theStableAddressGivesTheSameFiguresAfterTheReleaseWasReadAgain() throws Exception {
    String cited = get("/trade?release=v2&taxon=Ara&view=comptab").body();
    String stable =
        cited
            .replaceAll("(?s).*id=\"stable\" href=\"http://[^/]*([^\"]*)\".*", "$1")
            .replace("&amp;", "&");
    assertThat(stable).isEqualTo("/trade?release=v2&taxon=Ara&version=r1&view=comptab");
    fixture
        .write(TradeTables.COMPTAB, TradeFixture.COMPTAB.replace("Ara,CH,NL,,1,", "Ara,CH,NL,,99,"))
        .run("r2", "2025-04-30");
    try {
      assertThat(text("/trade?release=v2&taxon=Ara&view=comptab")).contains("Ara macao CH NL 99");
      assertThat(text(stable)).contains("Ara macao CH NL 1 ");
    } finally {
      fixture.write(TradeTables.COMPTAB, TradeFixture.COMPTAB).run("r3", "2025-05-31");
    }
    assertThat(get("/trade?release=v2&version=r9&view=comptab").statusCode()).isEqualTo(404);
  }

  @Test
  void anEmptyAnswerSaysWhichFiltersExcludeEachOther() throws Exception {
    assertThat(text("/trade?importer=DE&release=v2&taxon=Ara&view=comptab"))
        .contains("No row of this release fits all filters at once")
        .contains("without importer Germany (DE) : 1 rows of the comparative tabulation")
        .contains("without taxon Ara : 1 rows");
  }

  @Test
  void grossTradeHasOneColumnAYear() throws Exception {
    assertThat(
            text(
                "/trade?pivot=true&release=v2&taxon=Python&term=LIV&view=gross-imports&year=2012-2014"))
        .contains("App. Taxon Term Unit Country 2012 2013 2014")
        .contains("II Python regius LIV NAR CH 12 1,234.5");
  }

  @Test
  void convertedFiguresCanBeHadOfWhatIsShown() throws Exception {
    assertThat(get("/trade?release=v2&taxon=Python&view=gross-imports").body())
        .contains(
            "href=\"/v1/trade/gross-imports.csv?convert=standard&amp;release=v2&amp;taxon=Python&amp;version=r",
            "convert=tradeview&amp;release=v2");
    assertThat(
            get("/v1/trade/gross-imports.csv?convert=standard&release=v2&taxon=Python&term=SKI")
                .body())
        .endsWith("II,Python regius,SKI,KGM,CH,2013,4,KGM,1\n");
  }

  @Test
  void netTradeOfChosenCountriesIsSaidToLeaveOutTheirTradeWithOthers() throws Exception {
    assertThat(text("/trade?importer=CH&release=v2&view=net-imports"))
        .contains("it is not the net trade of a country");
    assertThat(text("/trade?release=v2&taxon=Python&view=net-imports"))
        .doesNotContain("it is not the net trade of a country");
  }

  @Test
  void aChartIsOfOneTermAndUnitAndAYearWithoutReportIsAGap() throws Exception {
    assertThat(
            get("/v1/charts/reported-trade.csv?importer=CH&taxon=Python&term=LIV&release=v2")
                .body())
        .isEqualToNormalizingNewlines(
            """
            category,series,value,measure
            2012,Reported by importers,11,"Quantity, Number of specimens (NAR)"
            2012,Reported by exporters,12,"Quantity, Number of specimens (NAR)"
            2013,Reported by importers,,"Quantity, Number of specimens (NAR)"
            2013,Reported by exporters,,"Quantity, Number of specimens (NAR)"
            2014,Reported by importers,1234.5,"Quantity, Number of specimens (NAR)"
            2014,Reported by exporters,,"Quantity, Number of specimens (NAR)"
            """);
    HttpResponse<String> mixed = get("/v1/charts/reported-trade.svg?taxon=Python");
    assertThat(mixed.statusCode()).isEqualTo(400);
    assertThat(mixed.body()).contains("term=LIV&unit=NAR, term=SKI&unit=KGM");
    assertThat(get("/v1/charts/reported-trade.svg?taxon=Ara", "fr").body())
        .contains("commerce déclaré par les importateurs et les exportateurs");
  }

  @ParameterizedTest
  @CsvSource({
    "country, sui, fr, CH, Suisse",
    "country, cote, en, CI, Côte d'Ivoire",
    "term, liv, en, LIV,",
    "taxon, reg, en, Boa regia, Boa regia",
    "taxon, PYTHON, en, Python, Python",
  })
  void suggestionsBeginAWordWithoutAccentsOrCase(
      String list, String typed, String language, String value, String label) throws Exception {
    JsonNode answer =
        new ObjectMapper()
            .readTree(get("/v1/suggestions/" + list + "?q=" + typed, language).body());
    if (label != null) {
      assertThat(answer.at("/data").toString())
          .contains("\"value\":\"" + value + "\",\"label\":\"" + label + "\"");
    }
    assertThat(answer.at("/data").size()).isBetween(0, 20);
    assertThat(answer.at("/total").asInt()).isGreaterThanOrEqualTo(answer.at("/data").size());
  }
}
