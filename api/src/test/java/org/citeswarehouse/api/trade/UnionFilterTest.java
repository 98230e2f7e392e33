package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The European Union as importer or exporter: its members as of the year of each row. */
class UnionFilterTest {

  @TempDir private static Path folder;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    trade =
        ServedTrade.ofComptab(
            folder,
            """
            year,appendix,taxon,importer,exporter,importer_quantity,term,source,release
            1994,II,Naja naja,AT,IN,1,LIV,W,v1
            1995,II,Naja naja,AT,IN,1,LIV,W,v1
            1972,II,Naja naja,GB,IN,1,LIV,W,v1
            2020,II,Naja naja,GB,IN,1,LIV,W,v1
            2021,II,Naja naja,GB,IN,1,LIV,W,v1
            2012,II,Naja naja,IN,HR,1,LIV,W,v1
            2013,II,Naja naja,IN,HR,1,LIV,W,v1
            2021,II,Naja naja,IN,GB,1,LIV,W,v1
            2021,II,Naja naja,DE,GB,1,LIV,U,v1
            2016,II,Naja naja,CH,IN,1,LIV,,v1
            ,II,Naja naja,DE,IN,1,LIV,W,v1
            """);
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  @Test
  void anImporterCountsFromItsAccessionToTheYearBeforeItLeft() {
    assertThat(trade.rows("comptab.csv?importer=EU", "Year", "Importer"))
        .containsExactly("1995 AT", "2020 GB", "2021 DE");
  }

  @Test
  void anExporterCountsByTheSameYears() {
    assertThat(trade.rows("comptab.csv?exporter=EU", "Year", "Exporter"))
        .containsExactly("2013 HR");
  }

  @Test
  void aCountryThatIsNamedBesideTheUnionCountsInEveryYearOnItsSideAlone() {
    assertThat(trade.rows("comptab.csv?importer=EU,GB", "Year", "Importer"))
        .containsExactly("1972 GB", "1995 AT", "2020 GB", "2021 DE", "2021 GB");
    assertThat(trade.rows("comptab.csv?importer=EU&exporter=GB", "Year", "Importer", "Exporter"))
        .as("that GB is named as exporter makes it no importer")
        .containsExactly("2021 DE GB");
    assertThat(trade.rows("comptab.csv?importer=EU&exporter=GB,IN", "Year", "Importer"))
        .containsExactly("1995 AT", "2020 GB", "2021 DE");
  }

  @Test
  void theUnionsTradeAddsUpByMember() {
    assertThat(trade.rows("gross-imports.csv?importer=EU", "Country", "Year", "Quantity"))
        .containsExactly("AT 1995 1", "DE 2021 1", "GB 2020 1");
  }

  @Test
  void sourceWIsWAloneAndNeitherUNorBlank() {
    assertThat(trade.rows("comptab.csv?source=W&year=2016-2021", "Year", "Source"))
        .containsExactly("2020 W", "2021 W", "2021 W");
  }
}
