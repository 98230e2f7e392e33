package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A taxon as people write it: any rank, any case, accents or none, accepted name or synonym. */
class TaxonFilterTest {

  @TempDir private static Path folder;
  private static ServedTrade trade;

  @BeforeAll
  static void serve() {
    trade =
        ServedTrade.of(
            folder,
            """
            year,taxon,class,order,family,genus,term,release
            2013,Python regius,Reptilia,Serpentes,Pythonidae,Python,LIV,v1
            2013,Python,Reptilia,Serpentes,Pythonidae,Python,LIV,v1
            2013,Prunella modularis,Aves,Passeriformes,Prunellidae,Prunella,LIV,v1
            2013,Prunella rubeculoides,Aves,Passeriformes,Prunellidae,Prunella,LIV,v1
            2013,Prunella pastinaca,,Lamiales,Lamiaceae,Prunella,LIV,v1
            2013,Prunella vulgaris,,Lamiales,Lamiaceae,Prunella,LIV,v1
            2013,Ara macao,Aves,Psittaciformes,Psittacidae,Ara,LIV,v1
            2013,Vanda coerulea,,Orchidales,Orchidaceae,Vanda,LIV,v1
            """,
            "id,taxon,genus,release\n1,Python regius,Python,v1\n",
            """
            name,status,accepted_name,kingdom
            Python regius,A,Python regius,Animalia
            Boa regia,S,Python regius,Animalia
            Psittacus dubius,S,Ara macao,Animalia
            Psittacus dubius,S,Python regius,Animalia
            Ara ararauna,A,Ara ararauna,Animalia
            Psittacus ararauna,S,Ara ararauna,Animalia
            """);
  }

  @AfterAll
  static void stop() {
    trade.close();
  }

  private static String refused(String taxon) {
    HttpResponse<String> answer = trade.get("comptab?taxon=" + taxon);
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body();
  }

  @Test
  void anyRankFindsWhatIsBelowIt() {
    assertThat(trade.rows("comptab.csv?taxon=Aves", "Taxon"))
        .containsExactlyInAnyOrder("Ara macao", "Prunella modularis", "Prunella rubeculoides");
    assertThat(trade.rows("comptab.csv?taxon=Orchidaceae", "Taxon"))
        .containsExactly("Vanda coerulea");
    assertThat(trade.rows("comptab.csv?taxon=Python", "Taxon"))
        .as("the genus traded as such is the genus")
        .containsExactlyInAnyOrder("Python", "Python regius");
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    assertThat(trade.rows("comptab.csv?taxon=python REGIUS", "Taxon"))
        .containsExactly("Python regius");
    assertThat(trade.rows("comptab.csv?taxon=V%C3%A1nda co%C3%ABrulea", "Taxon"))
        .containsExactly("Vanda coerulea");
  }

  @Test
  void aSynonymLeadsToItsAcceptedName() {
    assertThat(trade.rows("comptab.csv?taxon=boa regia", "Taxon")).containsExactly("Python regius");
    assertThat(trade.rows("shipments.csv?taxon=Boa regia", "Taxon"))
        .containsExactly("Python regius");
    assertThat(trade.rows("comptab.csv?taxon=Boa regia,Ara", "Taxon"))
        .containsExactlyInAnyOrder("Python regius", "Ara macao");
  }

  @Test
  void aSynonymOfSeveralTaxaIsRefusedNamingThem() {
    assertThat(refused("Psittacus dubius"))
        .contains("is a synonym of several taxa", "Ara macao, Python regius");
  }

  @Test
  void aNameOfAnAnimalAndAPlantIsRefusedSayingHowToWriteWhichIsMeant() {
    assertThat(refused("Prunella")).contains("Prunella (Plantae), Prunella (Aves)");
    assertThat(trade.rows("comptab.csv?taxon=Prunella (Aves)", "Taxon"))
        .as("and not the plant between them")
        .containsExactlyInAnyOrder("Prunella modularis", "Prunella rubeculoides");
    assertThat(trade.rows("comptab.csv?taxon=prunella (plantae)", "Taxon"))
        .containsExactlyInAnyOrder("Prunella pastinaca", "Prunella vulgaris");
  }

  @Test
  void aNameThatIsKnownAndNotTradedIsSaidToBeThat() {
    assertThat(refused("Ara ararauna")).contains("is an accepted name", "not to say");
    assertThat(refused("Psittacus ararauna")).contains("is a synonym of “Ara ararauna”");
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearest() {
    assertThat(refused("Pyton regius")).contains("Allowed are, among others: Python regius");
    assertThat(refused("Quercus")).contains("none is called alike");
  }
}
