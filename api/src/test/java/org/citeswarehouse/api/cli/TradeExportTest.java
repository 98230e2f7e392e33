package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade statistics by {@code ./cites export}: the same words as over HTTP. */
class TradeExportTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void trade() {
    new FixtureWarehouse(folder)
        .write(
            TradeTables.COMPTAB,
            """
            year,appendix,taxon,importer,exporter,origin,importer_quantity,exporter_quantity,term,unit,release
            2018,II,Varanus salvator,FR,ID,TH,2000,,MEA,GRM,v1
            2018,II,Varanus salvator,FR,ID,,,3,MEA,KGM,v1
            2018,II,Varanus salvator,CH,ID,,,4,SKI,SET,v1
            """)
        .run("r1", "2024-12-31");
  }

  private int export(String... words) {
    String[] line = new String[words.length + 5];
    line[0] = "export";
    System.arraycopy(words, 0, line, 1, words.length);
    System.arraycopy(
        new String[] {"--out", "-", "--warehouse", folder.toString()},
        0,
        line,
        words.length + 1,
        4);
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return ApiMain.run(console, line);
  }

  @Test
  void unitsAreConvertedAndGrossTradeIsTakenAsAsked() {
    assertThat(
            export("gross-imports", "--importer", "EU", "--convert", "standard", "--gross", "rows"))
        .isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            App.,Taxon,Term,Unit,Country,Year,Quantity,rule,factor
            II,Varanus salvator,MEA,KGM,FR,2018,5,GRM to KGM; KGM,0.001; 1
            """);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("0 rows have a unit");
  }

  @Test
  void howManyRowsCouldNotBeConvertedIsSaidBesideTheFile() {
    assertThat(export("comptab", "--importer", "CH", "--convert", "standard")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(",,4,SKI,SET,,,v1,,\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("1 rows have a unit");
  }

  @Test
  void whatIsNoReadingOrGoesBackwardsEndsWithTwo() {
    assertThat(export("net-exports", "--gross", "guide")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("pairs, rows");
    err.reset();
    assertThat(export("comptab", "--year", "2015-2014")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Turn it round: 2014-2015");
    assertThat(out.size()).isZero();
  }

  @Test
  void aFilterNobodyHasAValueNobodyHasAndANameThatTwoTaxaShareEndWithTwoNamingWhatThereIs() {
    new FixtureWarehouse(folder)
        .write(
            TradeTables.COMPTAB,
            """
            year,appendix,taxon,class,order,family,genus,importer,exporter,importer_quantity,term,release
            2018,II,Prunella modularis,Aves,Passeriformes,Prunellidae,Prunella,FR,ID,1,LIV,v1
            2018,II,Prunella vulgaris,,Lamiales,Lamiaceae,Prunella,FR,ID,1,LIV,v1
            """)
        .run("r2", "2024-12-31");

    assertThat(export("comptab", "--colour", "red")).isEqualTo(2);
    assertThat(said()).contains("colour", "importer", "exporter", "appendix");
    assertThat(export("comptab", "--importer", "UK")).isEqualTo(2);
    assertThat(said()).contains("UK", "FR");
    assertThat(export("gross-exports", "--taxon", "Prunella")).isEqualTo(2);
    assertThat(said()).contains("Prunella (Plantae), Prunella (Aves)");
    assertThat(out.size()).as("nothing is written").isZero();
    assertThat(export("gross-exports", "--taxon", "Prunella (Aves)")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Prunella modularis")
        .doesNotContain("Prunella vulgaris");
  }

  /** What stands on standard error since it was last looked at. */
  private String said() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text;
  }
}
