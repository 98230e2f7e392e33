package org.citeswarehouse.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.citeswarehouse.jobs.SharedSpark;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that follows another one: what came again as it was is not read and written again. */
class NewerReleaseTest {

  private static final String OF_2009 = row("1", 2009, "10") + row("2", 2009, "11");
  private static final String OF_2010 = row("3", 2010, "12") + row("4", 2010, "13");
  private static final String OF_2011 = row("5", 2011, "14") + row("6", 2011, "15");

  /** Rows that fill more than is decoded while the header is looked at. */
  private static final int FAR = 2_000;

  private static final String[] SHIPMENT = {
    "release", "id", "year", "taxon", "quantity", "importer", "sheet", "row"
  };
  private static final String[] TRADE = {
    "release", "year", "taxon", "importer", "importer_quantity", "exporter_quantity"
  };

  @TempDir Path folder;
  private TestWarehouse warehouse;

  @BeforeEach
  void anyReleaseIsLarge() {
    SharedSpark.session().conf().set(Slices.LARGE, "1");
    warehouse = new TestWarehouse(folder);
  }

  @AfterEach
  void largeOnesAreLarge() {
    SharedSpark.session().conf().unset(Slices.LARGE);
  }

  @Test
  void it_has_the_rows_of_its_file_and_shares_years_in_which_nothing_changed() {
    ingest(warehouse, "v1", "2009.csv", OF_2009, "2010.csv", OF_2010, "2011.csv", OF_2011);

    IngestReport newer = ingest(warehouse, "v2", withLateReports());

    TestWarehouse alone = new TestWarehouse(folder.resolve("alone"));
    ingest(alone, "v2", withLateReports());
    assertThat(newer.counts()).isEqualTo(new RowCounts(7, 7, 0, 0));
    assertThat(of("v2", warehouse.rows(TradeTables.SHIPMENTS, SHIPMENT)))
        .containsExactly(
            "v2|1|2009|Python regius|10|DE|2009.csv|2",
            "v2|2|2009|Python regius|11|DE|2009.csv|3",
            "v2|3|2010|Python regius|12|DE|2010.csv|2",
            "v2|4|2010|Python regius|13|DE|2010.csv|3",
            "v2|5|2011|Python regius|14|DE|2011.csv|2",
            "v2|6|2011|Python regius|99|DE|2011.csv|3",
            "v2|7|2012|Python regius|16|DE|2012.csv|2")
        .isEqualTo(alone.rows(TradeTables.SHIPMENTS, SHIPMENT));
    assertThat(of("v2", warehouse.rows(TradeTables.COMPTAB, TRADE)))
        .isEqualTo(alone.rows(TradeTables.COMPTAB, TRADE));
    assertThat(of("v1", warehouse.rows(TradeTables.COMPTAB, TRADE)))
        .containsExactly(
            "v1|2009|Python regius|DE|21|-",
            "v1|2010|Python regius|DE|25|-",
            "v1|2011|Python regius|DE|29|-");
    assertThat(of("v2", warehouse.rows(TradeTables.SHIPMENTS, "release", "id", "file")))
        .containsExactly(
            "v2|1|v1.zip",
            "v2|2|v1.zip",
            "v2|3|v1.zip",
            "v2|4|v1.zip",
            "v2|5|v2.zip",
            "v2|6|v2.zip",
            "v2|7|v2.zip");
  }

  @Test
  void a_year_of_which_another_entry_lost_a_row_is_written_anew() {
    ingest(warehouse, "v1", "a.csv", OF_2009 + row("9", 2010, "1"), "b.csv", OF_2010);

    ingest(warehouse, "v2", "a.csv", OF_2009, "b.csv", OF_2010);

    assertThat(of("v2", warehouse.rows(TradeTables.SHIPMENTS, "release", "id", "year")))
        .containsExactly("v2|1|2009", "v2|2|2009", "v2|3|2010", "v2|4|2010");
    assertThat(of("v2", warehouse.rows(TradeTables.COMPTAB, TRADE)))
        .containsExactly("v2|2009|Python regius|DE|21|-", "v2|2010|Python regius|DE|25|-");
  }

  @Test
  void an_entry_with_a_row_that_was_rejected_is_read_again_and_told_again() {
    String rejected = row("8", 2009, "-1");
    ingest(warehouse, "v1", "2009.csv", OF_2009 + rejected, "2010.csv", OF_2010);

    IngestReport newer =
        ingest(
            warehouse,
            "v2",
            "2009.csv",
            OF_2009 + rejected,
            "2010.csv",
            OF_2010,
            "2011.csv",
            OF_2011);

    assertThat(newer.counts()).isEqualTo(new RowCounts(7, 6, 0, 1));
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "sheet", "row", "code"))
        .containsExactly(
            "v1.zip|2009.csv|4|NEGATIVE_QUANTITY", "v2.zip|2009.csv|4|NEGATIVE_QUANTITY");
  }

  @Test
  void an_id_that_stands_in_a_shared_year_is_held_where_it_comes_again() {
    twoYears();

    IngestReport newer =
        ingest(
            warehouse,
            "v2",
            "2009.csv",
            OF_2009,
            "2010.csv",
            OF_2010,
            "2012.csv",
            row("1", 2012, "5"));

    assertThat(newer.counts()).isEqualTo(new RowCounts(5, 4, 1, 0));
    assertThat(warehouse.rows(RegisterTables.REJECTS, "sheet", "row", "code", "value"))
        .containsExactly("2012.csv|2|DUPLICATE_ID|1");
  }

  @Test
  void the_same_archive_under_another_name_is_shared_as_a_whole() {
    twoYears();

    IngestReport again = ingest(warehouse, "v2", "2009.csv", OF_2009, "2010.csv", OF_2010);

    assertThat(again.counts()).isEqualTo(new RowCounts(4, 4, 0, 0));
    assertThat(warehouse.rows(TradeTables.COMPTAB, TRADE))
        .containsExactly(
            "v1|2009|Python regius|DE|21|-",
            "v1|2010|Python regius|DE|25|-",
            "v2|2009|Python regius|DE|21|-",
            "v2|2010|Python regius|DE|25|-");
  }

  @Test
  void a_changed_entry_that_turns_out_to_be_no_utf_8_is_read_as_what_it_is() {
    twoYears();
    StringBuilder changed = new StringBuilder(OF_2010);
    for (int i = 0; i < FAR; i++) {
      changed.append(row("n" + i, 2010, "1"));
    }
    changed.append(row("last", 2010, "1").replace("Pythonidae", "Pythonid\u00e9s"));

    ingest(warehouse, "v2", "2009.csv", OF_2009, "2010.csv", changed.toString());

    assertThat(of("v2", warehouse.rows(TradeTables.SHIPMENTS, "release", "id", "family")))
        .hasSize(FAR + 5)
        .contains("v2|1|Pythonidae", "v2|last|Pythonid\u00e9s");
  }

  @Test
  void a_year_is_found_behind_blanks_that_spreadsheets_leave() {
    twoYears();

    IngestReport newer =
        ingest(
            warehouse,
            "v2",
            "2009.csv",
            OF_2009,
            "2010.csv",
            OF_2010 + row("7", 2012, "1").replace("2012", "\u00a02012"));

    assertThat(newer.counts()).isEqualTo(new RowCounts(5, 5, 0, 0));
  }

  private void twoYears() {
    ingest(warehouse, "v1", "2009.csv", OF_2009, "2010.csv", OF_2010);
  }

  private static String[] withLateReports() {
    return new String[] {
      "2009.csv",
      OF_2009,
      "2010.csv",
      OF_2010,
      "2011.csv",
      row("5", 2011, "14") + row("6", 2011, "99"),
      "2012.csv",
      row("7", 2012, "16")
    };
  }

  private static List<String> of(String release, List<String> rows) {
    return rows.stream().filter(row -> row.startsWith(release + "|")).toList();
  }

  private static String row(String id, int year, String quantity) {
    return id
        + ","
        + year
        + ",II,Python regius,Reptilia,Serpentes,Pythonidae,Python,live,"
        + quantity
        + ",,DE,TG,,T,W,I,,,\n";
  }

  private static IngestReport ingest(TestWarehouse into, String release, String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        Charset charset =
            entries[i + 1].contains("\u00e9")
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
        zip.write((TestWarehouse.SHIPMENTS + entries[i + 1]).getBytes(charset));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = into.file(release + ".zip", bytes.toByteArray());
    return into.ingest(InputKind.SHIPMENTS, null, release, file);
  }
}
