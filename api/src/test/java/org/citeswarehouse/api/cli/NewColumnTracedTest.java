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

/** A column that a release has and the layout lacks, from the file to {@code ./cites trace}. */
class NewColumnTracedTest {

  private static final String RELEASE =
      """
      Id,Year,Appendix,Taxon,Class,Order,Family,Genus,Term,Quantity,Unit,Importer,Exporter,Origin,Purpose,Source,Reporter.type,Import.permit.RandomID,Export.permit.RandomID,Origin.permit.RandomID,IFS.permit.RandomID
      1,2012,II,Naja naja,Reptilia,Serpentes,Elapidae,Naja,live,10,,CH,IN,,T,W,I,a1,b1,,f77
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void its_name_is_told_and_its_values_stand_with_the_row_they_came_in() throws IOException {
    Path warehouse = folder.resolve("warehouse");
    Path file = Files.writeString(folder.resolve("release.csv"), RELEASE);
    try (SparkProcess spark = SparkProcess.in(folder)) {
      spark.run(
          "ingest",
          "shipments",
          file.toString(),
          "--release",
          "v1",
          "--master",
          "local[1]",
          "--warehouse",
          warehouse.toString());
    }

    assertThat(cites("export", "rejects", "--out", "-", "--warehouse", warehouse.toString()))
        .contains(",IFS.permit.RandomID,NEW_COLUMN,WARNING,");
    assertThat(
            cites("trace", "comptab", "--taxon", "Naja naja", "--warehouse", warehouse.toString()))
        .contains("release.csv, row 2", "IFS.permit.RandomID", "f77");
  }

  private String cites(String... words) {
    out.reset();
    PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(ApiMain.run(new Console(said, said), words)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
