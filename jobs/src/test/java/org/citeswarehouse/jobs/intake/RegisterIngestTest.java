package org.citeswarehouse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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

  private static final String[] LINES_OF_SILVER = {
    "CH|CH|13CH000001|13CH000001|E|E|2013-03-01|2013-08-31|ISSUED|T|CH|NA|NA|A|Python regius|II|LIV|10|NAR|10|NAR|1|F|-|-",
    "CH|CH|13CH000001|13CH000001|E|E|2013-03-01|2013-08-31|ISSUED|T|CH|NA|NA|A|Python regius|II|LIV|10|NAR|10|NAR|1|F|-|-",
    "CH|CH|13CH000001|13CH000001|E|E|2013-03-01|2013-08-31|ISSUED|T|CH|NA|NA|A|Python regius|II|LIV|11|NAR|11|NAR|1|F|-|-",
    "CH|CH|13CH000002|13CH000002|R|E|2013-03-02|2013-08-31|ISSUED|T|CH|DE|DE|A|Acipenser baerii|II|CAV|500|GRM|0.5|KGM|0.001|C|CN|CN7",
    "CH|CH|13CH000007|13CH000007|E|E|2013-03-01|2014-08-31|ISSUED|T|CH|DE|DE|A|Python regius|II|LIV|10|NAR|10|NAR|1|C|-|-"
  };

  @Test
  void every_row_is_accepted_held_or_rejected_and_every_problem_says_what_to_do(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("permits.csv", TestWarehouse.PERMITS + ROWS);

    IngestReport report = warehouse.ingest(InputKind.PERMITS, "CH", file);

    assertThat(report.counts()).isEqualTo(new RowCounts(9, 4, 2, 3));
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, SILVER))
        .containsExactly(LINES_OF_SILVER);
    assertThat(warehouse.rows(RegisterTables.REJECTS, PROBLEM))
        .containsExactly(
            "CH|permits.csv||10|valid_until|2014-08-31|VALIDITY_TOO_LONG|WARNING|"
                + "The document is valid until 2014-08-31, longer than the Resolution allows: "
                + "2013-09-01, Convention Art. VI.2; Res. Conf. 12.3.|"
                + "Check the last day of validity; the line is used as it is.",
            "CH|permits.csv||4|term|XYZ|UNKNOWN_TERM|REJECTED|"
                + "“XYZ” in term is not a term code of the annual report guidelines.|"
                + "Use a three-letter code in capitals such as LIV, SKI or TIM; "
                + "./cites ingest reads codes, not descriptions.",
            "CH|permits.csv||5|line_no|A|DUPLICATE_LINE|HELD|"
                + "line_no A is already in the register with other content. "
                + "It first stands in permits.csv, row 2.|"
                + "Keep the right one: correct the line number, "
                + "or correct it in the source system; "
                + "a row that stands already cannot be replaced yet.",
            "CH|permits.csv||6|line_no|A|REPEATED_ROW|WARNING|"
                + "The same row is already there (It first stands in permits.csv, row 2.); "
                + "it counts once.|Nothing needs to be done.",
            "CH|permits.csv||7|quantity|-5|NEGATIVE_QUANTITY|REJECTED|"
                + "“-5” in quantity is below zero; a quantity is zero or more.|"
                + "Correct the quantity; to take a record back, "
                + "cancel it instead of entering a negative one.",
            "CH|permits.csv||8|issue_date|2013-02-30|INVALID_DATE|REJECTED|"
                + "“2013-02-30” in issue_date is not a day of the calendar.|"
                + "Write dates as 2013-02-28 (year, month, day).",
            "CH|permits.csv||9|issue_date|2103-03-01|IMPLAUSIBLE_DATE|HELD|"
                + "“2103-03-01” in issue_date is a real date but hardly the one that was meant: "
                + "years from 1975–2015 are expected.|"
                + "Check the year; correct it and deliver the row again, or confirm it.",
            "CH|permits.csv||9|valid_until|2103-08-31|IMPLAUSIBLE_DATE|HELD|"
                + "“2103-08-31” in valid_until is a real date but hardly the one that was meant: "
                + "years from 1975–2018 are expected.|"
                + "Check the year; correct it and deliver the row again, or confirm it.");
    assertThat(
            warehouse.rows(
                OperationTables.FILES,
                "name",
                "party",
                "sequence",
                "rows_read",
                "rows_accepted",
                "rows_held",
                "rows_rejected"))
        .containsExactly("permits.csv|CH|1|9|4|2|3");
  }

  @Test
  void the_same_bytes_again_change_nothing_on_disk_and_the_report_says_which_run_read_them(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("permits.csv", TestWarehouse.PERMITS + ROWS);
    Path renamed = warehouse.file("copy of permits.csv", TestWarehouse.PERMITS + ROWS);
    IngestReport first = warehouse.ingest(InputKind.PERMITS, "CH", file);
    Map<String, Long> before = warehouse.onDisk();

    IngestReport again = warehouse.ingest(InputKind.PERMITS, "CH", file);
    IngestReport underAnotherName = warehouse.ingest(InputKind.PERMITS, "CH", renamed);

    assertThat(again.runId()).isNull();
    assertThat(again.files())
        .extracting(FileReport::name, FileReport::duplicateOf)
        .containsExactly(tuple("permits.csv", first.runId()));
    assertThat(underAnotherName.runId()).isNull();
    assertThat(underAnotherName.files())
        .extracting(FileReport::name, FileReport::duplicateOf)
        .containsExactly(tuple("copy of permits.csv", first.runId()));
    assertThat(again.tableVersions()).isEqualTo(first.tableVersions());
    assertThat(warehouse.onDisk()).isEqualTo(before);
  }

  @Test
  void columns_in_another_order_and_case_give_the_same_rows(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    String backwards =
        (TestWarehouse.PERMITS.toUpperCase(Locale.ROOT) + ROWS)
            .lines()
            .map(RegisterIngestTest::backwards)
            .collect(Collectors.joining("\n"));
    assertThat(backwards).startsWith("REMARKS,HOLDER_ID,");

    IngestReport report =
        warehouse.ingest(InputKind.PERMITS, "CH", warehouse.file("permits.csv", backwards));

    assertThat(report.counts()).isEqualTo(new RowCounts(9, 4, 2, 3));
    assertThat(warehouse.rows(RegisterTables.PERMIT_LINES, SILVER))
        .containsExactly(LINES_OF_SILVER);
  }

  private static String backwards(String line) {
    List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
    Collections.reverse(cells);
    return String.join(",", cells);
  }
}
