package org.citeswarehouse.jobs.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From three registers to what was traded and what is reported. */
class BuildTest {

  private static final LocalDate IN_JUNE = LocalDate.of(2013, 6, 30);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2014, 6, 30);
  private static final String PERMITS =
      """
      CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,H1,
      CH,13CH000002,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,7,,C,,,,,H1,
      """;
  private static final String ENDORSEMENT = "CH,13CH000001,A,E,2013-05-01,CH1,10,,,,,BOX14\n";
  private static final String ITEM =
      "CH,D1,1,2013-05-01,CH1,E,10,01062000,2012,Live snakes Python regius,CH,CH,NA,5,10,NAR,,,"
          + "C400:13CH000001,RELEASED\n";
  private static final String[] RECONCILIATION = {
    "party",
    "issuing_country",
    "permit_no",
    "line_no",
    "permit_type",
    "issue_date",
    "valid_until",
    "permit_status",
    "scientific_name",
    "appendix",
    "term",
    "source",
    "purpose",
    "partner_country",
    "unit",
    "issued_quantity",
    "endorsed_quantity",
    "customs_quantity",
    "traded_quantity",
    "evidence",
    "balance",
    "state",
    "findings",
    "trade_year",
    "as_of"
  };
  private static final String[] LINE = {
    "report_year",
    "basis",
    "direction",
    "appendix",
    "species_name",
    "term_code",
    "quantity",
    "unit_code",
    "trading_partner",
    "export_permit",
    "purpose_code",
    "source_code",
    "year"
  };
  private static final String USED =
      "CH|CH|13CH000001|A|E|2013-03-01|2013-08-31|ISSUED|Python regius|II|LIV|F|T|NA|NAR"
          + "|10|10|10|10|BOTH|0|USED|-|2013|";
  private static final String NOT_USED =
      "CH|CH|13CH000002|A|E|2013-03-01|2013-08-31|ISSUED|Python regius|II|LIV|C|T|DE|NAR"
          + "|7|-|-|0|NONE|7|";

  @Test
  void a_register_is_reconciled_reported_and_rebuilt_only_when_something_changed(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);

    // An endorsement that comes before its permit waits, and is released by the build after it.
    assertThat(ingest(warehouse, InputKind.ENDORSEMENTS, TestWarehouse.ENDORSEMENTS + ENDORSEMENT))
        .isEqualTo(new RowCounts(1, 0, 1, 0));
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "value", "code", "severity"))
        .containsExactly("endorsements.csv|2|13CH000001|UNKNOWN_PERMIT|HELD");
    assertThat(ingest(warehouse, InputKind.PERMITS, TestWarehouse.PERMITS + PERMITS))
        .isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(ingest(warehouse, InputKind.CUSTOMS, TestWarehouse.CUSTOMS + ITEM))
        .isEqualTo(new RowCounts(1, 1, 0, 0));

    BuildReport first = warehouse.build("CH", IN_JUNE);

    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code")).isEmpty();
    assertThat(first.built()).containsExactly("CH");
    assertThat(first.states()).isEqualTo(Map.of("USED", 1L, "OPEN", 1L));
    assertThat(warehouse.rows(ReconciliationTables.RECONCILIATION, RECONCILIATION))
        .containsExactly(USED + "2013-06-30", NOT_USED + "OPEN|-|-|2013-06-30");
    assertThat(
            warehouse.rows(
                ReconciliationTables.MATCHES, "declaration_no", "item_no", "permit_no", "method"))
        .containsExactly("D1|1|13CH000001|EXACT");
    assertThat(warehouse.rows(ReportTables.ANNUAL_REPORT_LINES, LINE))
        .containsExactly(
            "2013|actual|exports|II|Python regius|LIV|10|NAR|NA|13CH000001|T|F|2013",
            "2013|issued|exports|II|Python regius|LIV|10|NAR|NA|13CH000001|T|F|2013",
            "2013|issued|exports|II|Python regius|LIV|7|NAR|DE|13CH000002|T|C|2013");

    Map<String, Long> before = warehouse.onDisk();
    BuildReport again = warehouse.build("CH", IN_JUNE);

    assertThat(again.runId()).isNull();
    assertThat(again.unchanged()).containsExactly("CH");
    assertThat(again.tableVersions()).isEqualTo(first.tableVersions());
    assertThat(warehouse.onDisk()).isEqualTo(before);

    BuildReport later = warehouse.build("CH", NEXT_YEAR);

    assertThat(later.built()).containsExactly("CH");
    assertThat(warehouse.rows(ReconciliationTables.RECONCILIATION, RECONCILIATION))
        .containsExactly(USED + "2014-06-30", NOT_USED + "UNUSED|-|-|2014-06-30");
  }

  private static RowCounts ingest(TestWarehouse warehouse, InputKind kind, String text) {
    return warehouse.ingest(kind, "CH", warehouse.file(kind.word() + ".csv", text)).counts();
  }
}
