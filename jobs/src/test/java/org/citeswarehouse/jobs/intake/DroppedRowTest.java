package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.citeswarehouse.jobs.SharedSpark;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row is dropped on purpose between two stages: the run has to notice. */
class DroppedRowTest {

  private static final String TWO_PERMITS =
      """
      CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,H1,
      CH,13CH000002,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,H1,
      """;
  private static final String ENDORSEMENT = "CH,13CH000009,A,E,2013-05-01,CH1,10,,,,,BOX14\n";

  @Test
  void a_row_lost_between_two_stages_stops_the_run_and_the_last_good_state_stays(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("permits.csv", TestWarehouse.PERMITS + TWO_PERMITS);
    warehouse.ingest(
        InputKind.ENDORSEMENTS,
        "CH",
        warehouse.file("endorsements.csv", TestWarehouse.ENDORSEMENTS + ENDORSEMENT));
    Map<String, Long> before = warehouse.versions();

    assertThat(failure(warehouse, file, "scan", () -> dropFromLandedFile(warehouse)))
        .startsWith("The rows of permits.csv do not add up: 2 read, 1 accepted,")
        .endsWith("1 in bronze.");
    assertThat(warehouse.versions()).isEqualTo(before);
    restoreLandedFile(warehouse, file);

    assertThat(failure(warehouse, file, "bronze", () -> drop(warehouse, "bronze_permits")))
        .isEqualTo(
            "The rows of permits.csv do not add up: "
                + "2 read, 1 accepted, 0 held, 0 rejected, 1 in bronze.");
    assertThat(warehouse.versions()).isEqualTo(before);

    assertThat(failure(warehouse, file, "silver", () -> drop(warehouse, "permit_lines")))
        .isEqualTo(
            "The rows of permits.csv do not add up: "
                + "2 read, 1 accepted, 0 held, 0 rejected, 2 in bronze.");
    assertThat(warehouse.versions()).isEqualTo(before);
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no")).isEmpty();
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code", "severity"))
        .containsExactly("endorsements.csv|2|UNKNOWN_PERMIT|HELD");

    assertThat(warehouse.ingest(InputKind.PERMITS, "CH", file).counts())
        .isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no", "row"))
        .containsExactly("13CH000001|2", "13CH000002|3");
  }

  /** The problem told by an ingest in which something happens after a stage. */
  private static String failure(
      TestWarehouse warehouse, Path file, String after, Runnable happening) {
    Stages stages =
        new Stages(
            stage -> {
              if (stage.name().equals(after)) {
                happening.run();
              }
            });
    IngestRequest request =
        new IngestRequest(
            InputKind.PERMITS, List.of(file), "CH", null, TestWarehouse.TODAY, "test");
    UserErrorException error =
        catchThrowableOfType(
            UserErrorException.class,
            () -> warehouse.with(open -> new Ingest(open, stages).take(request)));
    assertThat(error.exit()).isEqualTo(UserErrorException.Exit.FAILED);
    return error.problem();
  }

  /** Writes a table again, under the same version, without its row 3. */
  private static void drop(TestWarehouse warehouse, String table) {
    SparkSession spark = SharedSpark.session();
    Path folder = warehouse.root().resolve("tables").resolve(table);
    var all = spark.read().format("delta").load(folder.toString());
    List<Row> kept = all.filter("row <> 3").collectAsList();
    FileUtil.fullyDelete(folder.toFile());
    DeltaLog.clearCache();
    spark.createDataFrame(kept, all.schema()).write().format("delta").save(folder.toString());
  }

  private static void dropFromLandedFile(TestWarehouse warehouse) {
    Path landed = landedFile(warehouse, "13CH000002");
    replace(landed, read(landed).lines().limit(2).toList());
  }

  private static void restoreLandedFile(TestWarehouse warehouse, Path file) {
    Path landed = landedFile(warehouse, "13CH000001");
    replace(landed, read(file).lines().toList());
  }

  private static Path landedFile(TestWarehouse warehouse, String text) {
    try (Stream<Path> all = Files.walk(warehouse.root().resolve("landing"))) {
      return all.filter(file -> file.endsWith("original"))
          .filter(file -> read(file).contains(text))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replace(Path file, List<String> lines) {
    try {
      Files.delete(file);
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
