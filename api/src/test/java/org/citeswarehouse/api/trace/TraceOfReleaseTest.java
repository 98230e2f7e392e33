package org.citeswarehouse.api.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.api.fixture.SparkProcess;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of rows of a release, of which only those with a problem are in a table. */
class TraceOfReleaseTest {

  private static final String HEADER =
      "Id,Year,Appendix,Taxon,Class,Order,Family,Genus,Term,Quantity,Unit,Importer,Exporter,Origin,"
          + "Purpose,Source,Reporter.type,Import.permit.RandomID,Export.permit.RandomID,"
          + "Origin.permit.RandomID,Note\n";

  @TempDir private static Path folder;
  private static Path warehouse;

  @BeforeAll
  static void ingest() throws IOException {
    warehouse = folder.resolve("warehouse");
    Path plain = folder.resolve("plain.zip");
    write(
        plain,
        UTF_8,
        row(1, "Naja naja", "10", "", "first of all"),
        row(2, "Boa constrictor", "1", "", "\"a line\nand another, \"\"quoted\"\"\"")
            + "\n"
            + row(3, "Naja naja", "\"20.50\"", "kg", "\"é, \"\"quoted\"\"\nand broken\"")
            + row(4, "Naja naja", "3", "KIL", "an old code")
            + row(5, "Boa constrictor", "2", "", "of no interest")
            + row(6, "Naja naja", "4", "", "last"));
    Path mixed = folder.resolve("mixed.zip");
    write(
        mixed,
        Charset.forName("windows-1252"),
        row(11, "Naja naja", "10", "", "ascii"),
        row(12, "Naja naja", "20", "", "à Genève"));
    try (SparkProcess spark = SparkProcess.in(folder)) {
      ingest(spark, plain, "v1");
      ingest(spark, mixed, "v2");
    }
  }

  @Test
  void rows_without_a_problem_are_read_from_the_landed_file() {
    List<Origin> origins = trace("v1", l -> l);

    assertThat(origins)
        .extracting(o -> o.place().sheet())
        .containsExactly("trade_db_1.csv", "trade_db_2.csv", "trade_db_2.csv", "trade_db_2.csv");
    assertThat(origins).extracting(o -> o.place().row()).containsExactly(2L, 4L, 5L, 7L);
    assertThat(origins).extracting(Origin::noText).containsOnlyNulls();
    assertThat(origins.get(1).original())
        .containsEntry("id", "3")
        .containsEntry("taxon", "Naja naja")
        .containsEntry("quantity", "20.50")
        .containsEntry("unit", "kg")
        .containsEntry("origin", "")
        .containsEntry("further", "{\"Note\":\"é, \\\"quoted\\\"\\nand broken\"}");
    assertThat(origins.get(3).original()).containsEntry("further", "{\"Note\":\"last\"}");
    assertThat(origins.get(2).original().keySet())
        .as("named as those that are in a table")
        .containsExactlyElementsOf(origins.get(1).original().keySet());
  }

  @Test
  void a_file_of_several_encodings_is_read_in_those_it_has() {
    List<Origin> origins = trace("v2", l -> l);

    assertThat(origins)
        .extracting(o -> o.original().get("further"))
        .containsExactly("{\"Note\":\"ascii\"}", "{\"Note\":\"à Genève\"}");
  }

  @Test
  void no_more_rows_are_passed_over_than_may_be() {
    // Two rows of the first entry, four of the second.
    assertThat(trace("v1", l -> l.atMost(6)))
        .extracting(Origin::noText)
        .containsExactly(null, null, null, NoText.NOT_READ);
    assertThat(trace("v1", l -> l.atMost(0)))
        .extracting(Origin::noText)
        .containsExactly(NoText.NOT_READ, NoText.NOT_READ, null, NoText.NOT_READ);
  }

  @Test
  void what_has_a_problem_is_in_a_table_and_of_the_rest_it_is_said_that_the_file_is_gone()
      throws IOException {
    Path landed = warehouse.resolve(trace("v1", l -> l).get(0).place().landed());
    Path aside = folder.resolve("aside");
    Files.move(landed, aside);
    try {
      List<Origin> gone = trace("v1", l -> l);
      assertThat(gone)
          .extracting(Origin::noText)
          .containsExactly(NoText.GONE, NoText.GONE, null, NoText.GONE);
      assertThat(gone.get(2).original())
          .containsEntry("unit", "KIL")
          .containsEntry("further", "{\"Note\":\"an old code\"}");
      assertThat(gone.get(0).original()).isEmpty();

      Files.writeString(landed, "something else");
      assertThat(trace("v1", l -> l))
          .extracting(Origin::noText)
          .containsExactly(NoText.CHANGED, NoText.CHANGED, null, NoText.CHANGED);
      Files.delete(landed);
    } finally {
      Files.move(aside, landed);
    }
  }

  private static List<Origin> trace(String release, UnaryOperator<LandedText> bound) {
    try (Warehouse opened = Warehouse.open(warehouse.toString(), Limits.EXPORT)) {
      LandedText landed = bound.apply(LandedText.serving(opened.home()));
      return new Traces(Reading.current(opened), landed)
          .of("comptab", List.of(), new Arguments(Map.of("taxon", "Naja naja", "release", release)))
          .origins();
    }
  }

  private static void ingest(SparkProcess spark, Path file, String release) {
    spark.run(
        "ingest",
        "shipments",
        file.toString(),
        "--release",
        release,
        "--master",
        "local[1]",
        "--warehouse",
        warehouse.toString());
  }

  private static String row(int id, String taxon, String quantity, String unit, String note) {
    return "%d,2012,II,%s,Reptilia,Serpentes,,,live,%s,%s,CH,IN,,T,W,I,a1,b1,,%s\n"
        .formatted(id, taxon, quantity, unit, note);
  }

  private static void write(Path file, Charset second, String firstRows, String secondRows)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("trade_db_1.csv"));
      zip.write((HEADER + firstRows).getBytes(UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("trade_db_2.csv"));
      zip.write((HEADER + secondRows).getBytes(second));
      zip.closeEntry();
    }
  }
}
