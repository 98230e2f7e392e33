package org.citeswarehouse.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.comptab.Comptab;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a release are read once; whatever they hold, the tables say what they said before. */
class ReadOnceTest {

  /** Rows that fill more than is decoded while the header is looked at. */
  private static final int FAR = 2_000;

  @TempDir Path folder;
  private TestWarehouse warehouse;

  @BeforeEach
  void anEmptyWarehouse() {
    warehouse = new TestWarehouse(folder);
  }

  @Test
  void the_tabulation_in_one_pass_is_that_of_rows_in_any_order() {
    StringBuilder rows = new StringBuilder(TestWarehouse.SHIPMENTS);
    Random random = new Random(42);
    for (int i = 0; i < 3_000; i++) {
      String taxon = pick(random, "Python regius", "Python sebae", "Boa constrictor");
      rows.append(i)
          .append(pick(random, ",2010,", ",2011,"))
          .append(pick(random, "I,", "II,"))
          .append(taxon)
          .append(",Reptilia,Serpentes,")
          .append(pick(random, "Pythonidae,", "Boidae,", ","))
          .append(taxon.substring(0, taxon.indexOf(' ')))
          .append(pick(random, ",live,", ",skins,"))
          .append(pick(random, "0", "1", "0.25", "123456789.123456789", "1e+05"))
          .append(pick(random, ",,", ",kg,", ",Number of specimens,"))
          .append(pick(random, "DE,", "NA,", ","))
          .append(pick(random, "TG,", "GH,"))
          .append(pick(random, ",", "BJ,"))
          .append(pick(random, "T,", ","))
          .append(pick(random, "W,", "C,", ","))
          .append(pick(random, "I", "E"))
          .append(",,,\n");
    }

    ingest("v1", rows.toString());

    List<String> tabulated =
        sorted(warehouse.with(w -> w.tables().read(TradeTables.COMPTAB).collectAsList()));
    List<String> expected =
        sorted(
            warehouse.with(
                w -> Comptab.of(w.tables().read(TradeTables.SHIPMENTS)).collectAsList()));
    assertThat(tabulated).hasSizeGreaterThan(500).isEqualTo(expected);
  }

  @Test
  void numbers_with_commas_throughout_are_found_out_and_the_file_is_read_again() {
    String text = TestWarehouse.SHIPMENTS + row("1", "Q") + row("2", "R");

    RowCounts counts =
        ingest("v1", text.replace(',', ';').replace(";Q;", ";1,5;").replace(";R;", ";2,25;"));

    assertThat(counts).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "id", "quantity"))
        .containsExactly("1|1.5", "2|2.25");
  }

  @Test
  void letters_of_another_encoding_far_into_the_file_are_found_out_and_it_is_read_again() {
    StringBuilder text = new StringBuilder(TestWarehouse.SHIPMENTS);
    for (int i = 0; i < FAR; i++) {
      text.append(row(Integer.toString(i), "1"));
    }
    text.append(row("last", "1").replace("Pythonidae", "Pythonid\u00e9s"));

    RowCounts counts = ingest("v1", text.toString().getBytes(Charset.forName("windows-1252")));

    assertThat(counts).isEqualTo(new RowCounts(FAR + 1, FAR + 1, 0, 0));
    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "id", "family"))
        .contains("0|Pythonidae", "last|Pythonid\u00e9s");
  }

  @Test
  void only_rows_with_a_problem_are_kept_as_text_beside_the_landed_file() {
    RowCounts counts = ingest("v1", TestWarehouse.SHIPMENTS + row("1", "1") + row("2", "many"));

    assertThat(counts).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(warehouse.rows(BronzeTables.of(InputKind.SHIPMENTS), "row", "in_id", "in_quantity"))
        .containsExactly("3|2|many");
  }

  @Test
  void a_file_that_breaks_off_in_its_last_row_changes_nothing() {
    String whole = TestWarehouse.SHIPMENTS + row("1", "1");
    ingest("v1", whole);
    var before = warehouse.onDisk();

    assertThatThrownBy(() -> ingest("v2", whole + "2,2010,II,\"Python reg"))
        .isInstanceOf(RefusedFileException.class);

    assertThat(warehouse.onDisk()).isEqualTo(before);
  }

  private RowCounts ingest(String release, String text) {
    return ingest(release, text.getBytes(StandardCharsets.UTF_8));
  }

  private RowCounts ingest(String release, byte[] bytes) {
    Path file = warehouse.file(release + ".csv", bytes);
    return warehouse.ingest(InputKind.SHIPMENTS, null, release, file).counts();
  }

  private static String row(String id, String quantity) {
    return id
        + ",2010,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,live,"
        + quantity
        + ",,DE,TG,,T,W,I,,,\n";
  }

  private static List<String> sorted(List<Row> rows) {
    return rows.stream().map(Row::toString).sorted().toList();
  }

  private static String pick(Random random, String... some) {
    return some[random.nextInt(some.length)];
  }
}
