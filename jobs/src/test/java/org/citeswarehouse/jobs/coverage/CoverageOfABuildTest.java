package org.citeswarehouse.jobs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to what no evidence of a permit line means. */
class CoverageOfABuildTest {

  private static final LocalDate AS_OF = LocalDate.of(2014, 6, 30);
  private static final String PERMITS =
      """
      CH,13CH000001,E,2013-03-01,2013-05-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,10,,F,,,,,H1,
      CH,13CH000002,E,2013-03-01,2013-05-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,7,,C,,,,,H1,
      """;
  private static final String ENDORSEMENTS =
      """
      CH,13CH000001,A,E,2013-03-09,CH1,5,,,,,BOX14
      CH,13CH000001,A,E,2013-05-01,CH1,5,,,,,BOX14
      """;
  private static final String COLUMNS =
      "evidence,office,direction,month_from,month_to,delivered,note\n";

  @Test
  void an_unused_line_is_not_known_to_be_unused_while_offices_have_not_delivered(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    ingest(warehouse, InputKind.PERMITS, "p.csv", TestWarehouse.PERMITS + PERMITS);
    ingest(warehouse, InputKind.ENDORSEMENTS, "e.csv", TestWarehouse.ENDORSEMENTS + ENDORSEMENTS);
    ingest(
        warehouse,
        InputKind.COVERAGE,
        "first.csv",
        COLUMNS + "ENDORSEMENT,CH1,E,2013-04,2013-05,NO,books lost\n");

    warehouse.build("CH", AS_OF);

    assertThat(
            warehouse.rows(
                CoverageTables.EVIDENCE_COVERAGE,
                "evidence",
                "direction",
                "office",
                "month",
                "rows",
                "delivered",
                "basis",
                "file",
                "row"))
        .containsExactlyInAnyOrder(
            "ENDORSEMENT|E|CH1|2013-03-01|1|YES|INFERRED|-|-",
            "ENDORSEMENT|E|CH1|2013-04-01|0|NO|DECLARED|first.csv|2",
            "ENDORSEMENT|E|CH1|2013-05-01|1|NO|DECLARED|first.csv|2",
            "ENDORSEMENT|E|*|2013-03-01|1|YES|INFERRED|-|-",
            "ENDORSEMENT|E|*|2013-04-01|0|NO|DECLARED|first.csv|2",
            "ENDORSEMENT|E|*|2013-05-01|1|NO|DECLARED|first.csv|2",
            "CUSTOMS|E|*|2013-03-01|0|UNKNOWN|INFERRED|-|-",
            "CUSTOMS|E|*|2013-04-01|0|UNKNOWN|INFERRED|-|-",
            "CUSTOMS|E|*|2013-05-01|0|UNKNOWN|INFERRED|-|-");
    assertThat(lines(warehouse))
        .containsExactly(
            "13CH000001|USED|PARTLY_KNOWN|2013-04;2013-05",
            "13CH000002|UNUSED|PARTLY_KNOWN|2013-04;2013-05");
    assertThat(checks(warehouse)).containsExactly("13CH000002|UNUSED_NOT_COVERED|true|false");

    // Nothing was delivered at all, it turns out: none of its months is known.
    ingest(
        warehouse,
        InputKind.COVERAGE,
        "second.csv",
        COLUMNS + "ENDORSEMENT,,,2013-03,2013-03,NO,test entries\n");
    warehouse.build("CH", AS_OF);
    assertThat(lines(warehouse)).contains("13CH000002|UNUSED|NOT_KNOWN|2013-03;2013-04;2013-05");

    // The books were found, and customs sent its records, of which there were none.
    ingest(
        warehouse,
        InputKind.COVERAGE,
        "third.csv",
        COLUMNS + "ENDORSEMENT,CH1,,2013-04,2013-05,YES,\nCUSTOMS,,E,2013-03,2013-03,YES,\n");
    warehouse.build("CH", AS_OF);
    assertThat(lines(warehouse))
        .containsExactly("13CH000001|USED|KNOWN|-", "13CH000002|UNUSED|KNOWN|-");
    assertThat(checks(warehouse)).containsExactly("13CH000002|UNUSED|false|false");
  }

  @Test
  void an_unused_line_holds_up_the_reports_of_the_years_that_nobody_told_of_and_no_others(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    ingest(
        warehouse,
        InputKind.PERMITS,
        "p.csv",
        TestWarehouse.PERMITS
            + "CH,13CH000003,E,2013-11-01,2014-02-28,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,"
            + "10,,F,,,,,H1,\n");
    ingest(
        warehouse,
        InputKind.COVERAGE,
        "c.csv",
        COLUMNS + "ENDORSEMENT,,,2013-11,2013-12,YES,\nENDORSEMENT,,,2014-01,2014-02,NO,\n");

    warehouse.build("CH", AS_OF);

    assertThat(
            warehouse.rows(
                ReportTables.ANNUAL_REPORT_CHECKS, "report_year", "check_code", "blocks", "basis"))
        .containsExactly("2013|UNUSED|false|actual", "2014|UNUSED_NOT_COVERED|true|actual");
  }

  private static List<String> lines(TestWarehouse warehouse) {
    return warehouse.rows(
        ReconciliationTables.RECONCILIATION, "permit_no", "state", "coverage", "coverage_gaps");
  }

  private static List<String> checks(TestWarehouse warehouse) {
    return warehouse
        .rows(ReportTables.ANNUAL_REPORT_CHECKS, "permit_no", "check_code", "blocks", "reported")
        .stream()
        .filter(row -> row.contains("UNUSED"))
        .toList();
  }

  private static void ingest(TestWarehouse warehouse, InputKind kind, String name, String text) {
    assertThat(warehouse.ingest(kind, "CH", warehouse.file(name, text)).counts().rejected())
        .isZero();
  }
}
