package org.citeswarehouse.jobs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.CoverageTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.junit.jupiter.api.BeforeAll;
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
  private static int files;
  private static final String COLUMNS =
      "evidence,office,direction,month_from,month_to,delivered,note\n";

  private static final String FIRST = COLUMNS + "ENDORSEMENT,CH1,E,2013-04,2013-05,NO,books lost\n";

  /** Nothing was delivered at all, it turns out: none of its months is known. */
  private static final String SECOND = COLUMNS + "ENDORSEMENT,,,2013-03,2013-03,NO,test entries\n";

  /** The books were found, and customs sent its records, of which there were none. */
  private static final String THIRD =
      COLUMNS + "ENDORSEMENT,CH1,,2013-04,2013-05,YES,\nCUSTOMS,,E,2013-03,2013-03,YES,\n";

  @TempDir private static Path folder;
  private static TestWarehouse warehouse;

  /**
   * The same register for three Parties that told more and more of what was delivered, and one with
   * a permit over the turn of the year: they are built at once, since each build takes a while.
   */
  @BeforeAll
  static void build() {
    warehouse = new TestWarehouse(folder);
    register("CH", FIRST);
    register("FR", FIRST, SECOND);
    register("NL", FIRST, SECOND, THIRD);
    ingest(
        InputKind.PERMITS,
        "AT",
        "CH,13CH000003,E,2013-11-01,2014-02-28,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,10,,F,,,,,H1,\n",
        TestWarehouse.PERMITS);
    ingest(
        InputKind.COVERAGE,
        "AT",
        "ENDORSEMENT,,,2013-11,2013-12,YES,\nENDORSEMENT,,,2014-01,2014-02,NO,\n",
        COLUMNS);
    warehouse.build(null, AS_OF);
  }

  private static void register(String party, String... statements) {
    ingest(InputKind.PERMITS, party, PERMITS, TestWarehouse.PERMITS);
    ingest(InputKind.ENDORSEMENTS, party, ENDORSEMENTS, TestWarehouse.ENDORSEMENTS);
    for (String statement : statements) {
      ingest(InputKind.COVERAGE, party, statement, "");
    }
  }

  @Test
  void an_unused_line_is_not_known_to_be_unused_while_offices_have_not_delivered() {
    assertThat(
            rows(
                "CH",
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
            "ENDORSEMENT|E|CH1|2013-04-01|0|NO|DECLARED|CH 3.csv|2",
            "ENDORSEMENT|E|CH1|2013-05-01|1|NO|DECLARED|CH 3.csv|2",
            "ENDORSEMENT|E|*|2013-03-01|1|YES|INFERRED|-|-",
            "ENDORSEMENT|E|*|2013-04-01|0|NO|DECLARED|CH 3.csv|2",
            "ENDORSEMENT|E|*|2013-05-01|1|NO|DECLARED|CH 3.csv|2",
            "CUSTOMS|E|*|2013-03-01|0|UNKNOWN|INFERRED|-|-",
            "CUSTOMS|E|*|2013-04-01|0|UNKNOWN|INFERRED|-|-",
            "CUSTOMS|E|*|2013-05-01|0|UNKNOWN|INFERRED|-|-");
    assertThat(lines("CH"))
        .containsExactly(
            "13CH000001|USED|PARTLY_KNOWN|2013-04;2013-05",
            "13CH000002|UNUSED|PARTLY_KNOWN|2013-04;2013-05");
    assertThat(checks("CH")).containsExactly("13CH000002|UNUSED_NOT_COVERED|true|false");
  }

  @Test
  void of_what_is_said_of_a_month_the_last_word_counts() {
    assertThat(lines("FR")).contains("13CH000002|UNUSED|NOT_KNOWN|2013-03;2013-04;2013-05");
    assertThat(lines("NL")).containsExactly("13CH000001|USED|KNOWN|-", "13CH000002|UNUSED|KNOWN|-");
    assertThat(checks("NL")).containsExactly("13CH000002|UNUSED|false|false");
  }

  @Test
  void an_unused_line_holds_up_the_reports_of_the_years_that_nobody_told_of_and_no_others() {
    assertThat(
            rows(
                "AT",
                ReportTables.ANNUAL_REPORT_CHECKS,
                "report_year",
                "check_code",
                "blocks",
                "basis"))
        .containsExactly("2013|UNUSED|false|actual", "2014|UNUSED_NOT_COVERED|true|actual");
  }

  private static List<String> lines(String party) {
    return rows(
        party,
        ReconciliationTables.RECONCILIATION,
        "permit_no",
        "state",
        "coverage",
        "coverage_gaps");
  }

  private static List<String> checks(String party) {
    return rows(
            party,
            ReportTables.ANNUAL_REPORT_CHECKS,
            "permit_no",
            "check_code",
            "blocks",
            "reported")
        .stream()
        .filter(row -> row.contains("UNUSED"))
        .toList();
  }

  /** Rows of a Party, without its code. */
  private static List<String> rows(String party, Table table, String... columns) {
    String[] all = Stream.concat(Stream.of("party"), Stream.of(columns)).toArray(String[]::new);
    return warehouse.rows(table, all).stream()
        .filter(row -> row.startsWith(party + "|"))
        .map(row -> row.substring(party.length() + 1))
        .toList();
  }

  /** Rows written for CH are rewritten for another Party. */
  private static void ingest(InputKind kind, String party, String rows, String head) {
    files++;
    String text =
        head + rows.replaceAll("(?m)^CH,", party + ",").replace(",T,CH,", ",T," + party + ",");
    Path file = warehouse.file(party + " " + files + ".csv", text);
    assertThat(warehouse.ingest(kind, party, file).counts().rejected()).isZero();
  }
}
