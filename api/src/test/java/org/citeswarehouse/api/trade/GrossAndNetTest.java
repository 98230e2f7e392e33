package org.citeswarehouse.api.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.TradeTables;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrossAndNetTest {

  @TempDir private Path folder;

  private String csv(String comptab, String output, Map<String, String> words) {
    FixtureWarehouse fixture = new FixtureWarehouse(folder);
    fixture.write(TradeTables.COMPTAB, comptab).run("r1", "2024-12-31");
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
        Rows rows =
            Outputs.find(output)
                .orElseThrow()
                .query(Reading.current(warehouse), new Arguments(words))
                .rows()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvTable.write(rows, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String PAIR =
      """
      release,year,appendix,taxon,genus,importer,exporter,origin,importer_quantity,exporter_quantity,term,unit,source
      v1,2001,II,Naja naja,Naja,DE,IN,,10,14,SKI,,W
      v1,2001,II,Naja naja,Naja,IN,DE,,5,,SKI,NAR,W
      v1,2002,II,Naja naja,Naja,DE,IN,,,0.5,SKI,KGM,W
      """;

  @Test
  void grossExportsTakeTheLargerReportOfEachPair() {
    assertThat(csv(PAIR, "gross-exports", Map.of()))
        .isEqualTo(
            """
            App.,Taxon,Term,Unit,Country,Year,Quantity
            II,Naja naja,SKI,,DE,2001,5
            II,Naja naja,SKI,,IN,2001,14
            II,Naja naja,SKI,KGM,IN,2002,0.5
            """);
  }

  @Test
  void netExportsAreGrossExportsLessGrossImportsWhereSomethingRemains() {
    assertThat(csv(PAIR, "net-exports", Map.of()))
        .isEqualTo(
            """
            App.,Taxon,Term,Unit,Country,Year,Quantity
            II,Naja naja,SKI,,IN,2001,9
            II,Naja naja,SKI,KGM,IN,2002,0.5
            """);
  }

  @Test
  void netImportsAreTheReverse() {
    assertThat(csv(PAIR, "net-imports", Map.of("unit", "-")))
        .isEqualTo(
            """
            App.,Taxon,Term,Unit,Country,Year,Quantity
            II,Naja naja,SKI,,DE,2001,9
            """);
  }

  @Test
  void originPurposeAndSourceAreAddedUpBeforeTheLargerReportIsTaken() {
    assertThat(
            csv(
                """
                release,year,appendix,taxon,importer,exporter,origin,importer_quantity,exporter_quantity,term
                v1,2001,II,Naja naja,DE,FR,IN,60,,SKI
                v1,2001,II,Naja naja,DE,FR,,,70,SKI
                """,
                "gross-imports",
                Map.of()))
        .isEqualTo(
            """
            App.,Taxon,Term,Unit,Country,Year,Quantity
            II,Naja naja,SKI,,DE,2001,70
            """);
  }

  @Test
  void pivotGivesEveryYearOfTheRangeItsColumn() {
    assertThat(csv(PAIR, "gross-exports", Map.of("pivot", "true", "year", "2000-2002")))
        .isEqualTo(
            """
            App.,Taxon,Term,Unit,Country,2000,2001,2002
            II,Naja naja,SKI,,DE,,5,
            II,Naja naja,SKI,,IN,,14,
            II,Naja naja,SKI,KGM,IN,,,0.5
            """);
  }

  @Test
  void aTaxonOfAnyRankFindsWhatIsBelowIt() {
    assertThat(csv(PAIR, "comptab", Map.of("taxon", "Naja", "year", "2002")))
        .isEqualTo(
            """
            Year,App.,Taxon,Class,Order,Family,Genus,Importer,Exporter,Origin,Importer reported quantity,Exporter reported quantity,Term,Unit,Purpose,Source,release
            2002,II,Naja naja,,,,Naja,DE,IN,,,0.5,SKI,KGM,,W,v1
            """);
  }

  @Test
  void anUnknownTaxonIsRefusedWithNamesThatBeginAlike() {
    assertThatThrownBy(() -> csv(PAIR, "comptab", Map.of("taxon", "Naja nija")))
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).reason())
        .asString()
        .endsWith("among others: Naja naja, Naja.");
  }

  @Test
  void anUnknownCodeIsRefusedWithTheAllowedOnes() {
    assertThatThrownBy(() -> csv(PAIR, "comptab", Map.of("appendix", "2")))
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).reason())
        .isEqualTo("Allowed are: I, II, III, N.");
  }

  @Test
  void severalReleasesAreNotAddedUp() {
    assertThatThrownBy(
            () ->
                csv(
                    PAIR + "v2,2001,II,Naja naja,Naja,DE,IN,,10,14,SKI,,W\n",
                    "gross-exports",
                    Map.of("release", "v1,v2")))
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).remedy())
        .isEqualTo("Name one release, and compare the answers.");
  }

  @Test
  void anUnknownReleaseIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> csv(PAIR, "comptab", Map.of("release", "v2")))
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).reason())
        .isEqualTo("Allowed are: v1.");
  }
}
