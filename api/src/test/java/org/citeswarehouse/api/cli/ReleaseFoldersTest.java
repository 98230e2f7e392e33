package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.citeswarehouse.api.fixture.SparkProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases lie in folders; neither their names nor those above them are taken for data. */
class ReleaseFoldersTest {

  private static final String HEADER =
      "Id,Year,Appendix,Taxon,Class,Order,Family,Genus,Term,Quantity,Unit,Importer,Exporter,Origin,"
          + "Purpose,Source,Reporter.type,Import.permit.RandomID,Export.permit.RandomID,"
          + "Origin.permit.RandomID\n";
  private static final String FIRST = "v 2025:1/\u00e9=\u00fc%";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aReleaseWithAnyNameAnswersInAWarehouseBelowAnyFolder() throws IOException {
    Path home = Files.createDirectories(folder.resolve("year=1999")).resolve("warehouse");
    try (SparkProcess spark = SparkProcess.in(folder)) {
      ingest(spark, home, FIRST, "5");
      ingest(spark, home, "v2", "6");
    }

    assertThat(cites(home, "shipments", "--release", FIRST))
        .isEqualTo(
            HEADER
                + "1,2012,II,Naja naja,Reptilia,Serpentes,Elapidae,Naja,LIV,5,,CH,IN,,T,W,I,a1,b1,\n");
    assertThat(cites(home, "comptab", "--release", FIRST))
        .contains("2012,II,Naja naja,", ",5,,LIV,,T,W," + FIRST + "\n");
    assertThat(cites(home, "releases")).contains(FIRST + ",1,2012,2012,", "v2,1,2012,2012,");
    assertThat(cites(home, "release-changes")).contains("CHANGED,Quantity,Quantity=5,1,2012,");
  }

  private void ingest(SparkProcess spark, Path home, String release, String quantity)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(quantity + ".csv"),
            HEADER
                + "1,2012,II,Naja naja,Reptilia,Serpentes,Elapidae,Naja,live,"
                + quantity
                + ",,CH,IN,,T,W,I,a1,b1,\n");
    spark.run(
        "ingest",
        "shipments",
        file.toString(),
        "--release",
        release,
        "--master",
        "local[1]",
        "--warehouse",
        home.toString());
  }

  private String cites(Path home, String output, String... words) {
    out.reset();
    PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] command = new String[words.length + 8];
    String[] begin = {
      "export", output, "--out", "-", "--format", "csv", "--warehouse", home.toString()
    };
    System.arraycopy(begin, 0, command, 0, begin.length);
    System.arraycopy(words, 0, command, begin.length, words.length);
    assertThat(ApiMain.run(new Console(said, said), command)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
