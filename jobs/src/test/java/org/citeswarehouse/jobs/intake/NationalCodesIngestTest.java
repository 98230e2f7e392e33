package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of national codes, ingested as CSV, and the files that are read by it from then on. */
class NationalCodesIngestTest {

  private static final String PERMIT =
      "CH,13CH00000%d,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,%s,Live,10,,F,"
          + ",,,,H1,\n";

  @TempDir private Path folder;

  @Test
  void files_after_it_are_read_by_it_the_text_stays_and_each_row_tells() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    String words = "kind,column,value,code\n,term,live animal,LIV\npermits,term,bad,LVE\n";
    IngestReport codes = ingest(warehouse, InputKind.CODES, "codes.csv", words);
    IngestReport permits =
        ingest(
            warehouse,
            InputKind.PERMITS,
            "permits.csv",
            TestWarehouse.PERMITS
                + PERMIT.formatted(1, "Live animal")
                + PERMIT.formatted(2, "LIV")
                + PERMIT.formatted(3, "bad"));

    assertThat(codes.counts()).isEqualTo(new RowCounts(2, 1, 0, 1));
    assertThat(warehouse.rows(MappingTables.CODE_MAPPINGS, "party", "kind", "value", "code", "row"))
        .containsExactly("CH|-|live animal|LIV|2");
    assertThat(permits.counts()).isEqualTo(new RowCounts(3, 2, 0, 1));
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, "permit_no", "term"))
        .containsExactly("13CH000001|LIV", "13CH000002|LIV");
    assertThat(warehouse.rows(BronzeTables.of(InputKind.PERMITS), "in_permit_no", "in_term"))
        .containsExactly("13CH000001|Live animal", "13CH000002|LIV", "13CH000003|bad");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "column", "value", "code"))
        .containsExactly(
            "codes.csv|3|code|LVE|UNKNOWN_MAPPED_CODE",
            "permits.csv|2|term|Live animal|VALUE_MAPPED",
            "permits.csv|4|term|bad|UNKNOWN_TERM");
  }

  @Test
  void it_holds_for_its_own_party_only() {
    TestWarehouse warehouse = new TestWarehouse(folder);
    ingest(warehouse, InputKind.CODES, "codes.csv", "column,value,code\nterm,live animal,LIV\n");
    Path permits =
        warehouse.file("p.csv", TestWarehouse.PERMITS + PERMIT.formatted(1, "live animal"));

    assertThat(warehouse.ingest(InputKind.PERMITS, "NA", permits).counts())
        .isEqualTo(new RowCounts(1, 0, 0, 1));
  }

  private static IngestReport ingest(
      TestWarehouse warehouse, InputKind kind, String name, String... text) {
    return warehouse.ingest(kind, "CH", warehouse.file(name, String.join("", Arrays.asList(text))));
  }
}
