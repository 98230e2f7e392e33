package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a delivered register to typed rows and open problems. */
class RegisterIngestTest {

  private static final String ROWS =
      """
      CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,H1,
      CH,13CH000002,R,2013-03-02,2013-08-31,ISSUED,,T,CH,DE,A,Acipenser baerii,II,CAV,Caviar,500,GRM,C,CN,CN7,,,H1,
      CH,13CH000003,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Python regius,II,XYZ,Live,10,,C,,,,,H1,
      CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,11,,F,,,,,H1,
      CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,NA,A,Python regius,II,LIV,Live,10,,F,,,,,H1,
      CH,13CH000004,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,-5,,C,,,,,H1,
      CH,13CH000005,E,2013-02-30,2013-08-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,10,,C,,,,,H1,
      CH,13CH000006,E,2103-03-01,2103-08-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,10,,C,,,,,H1,
      CH,13CH000007,E,2013-03-01,2014-08-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,10,,C,,,,,H1,
      """;
  private static final String[] SILVER = {
    "party",
    "issuing_country",
    "permit_no",
    "permit_key",
    "permit_type",
    "direction",
    "issue_date",
    "valid_until",
    "permit_status",
    "purpose",
    "export_country",
    "import_country",
    "partner_country",
    "line_no",
    "scientific_name",
    "appendix",
    "term",
    "stated_quantity",
    "stated_unit",
    "quantity",
    "unit",
    "factor",
    "source",
    "origin_country",
    "origin_permit_no"
  };
  private static final String[] PROBLEM = {
    "party", "file", "sheet", "row", "column", "value", "code", "severity", "message", "suggestion"
  };

  @Test
  void every_row_is_accepted_held_or_rejected_and_every_problem_says_what_to_do(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("permits.csv", TestWarehouse.PERMITS + ROWS);

    IngestReport report = warehouse.ingest(InputKind.PERMITS, "CH", file);
    System.err.println(report);
    warehouse.rows(RegisterTables.PERMIT_LINES, SILVER).forEach(System.err::println);
    warehouse.rows(RegisterTables.REJECTS, PROBLEM).forEach(System.err::println);
    Map<String, Long> versions = warehouse.versions();
    long start = System.nanoTime();
    System.err.println(warehouse.ingest(InputKind.PERMITS, "CH", file));
    System.err.println((System.nanoTime() - start) / 1000000);
    assertThat(warehouse.versions()).isEqualTo(versions);
    assertThat(report.counts()).isEqualTo(new RowCounts(9, 4, 2, 3));
    assertThat(warehouse.rows(OperationTables.RUNS, "command", "rows_read")).hasSize(1);
  }
}
