package org.citeswarehouse.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.ReportTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The acceptance cases U of spec/cases.md about values mended after they were delivered, through
 * {@code ./cites fix}. Which taxon a name stands for is looked up whenever it is asked, so that it
 * follows the name. A method's name begins with the ids of its cases.
 */
class FixCasesTest {

  private static final String REPORT =
      """
      Appendix,SpeciesName,TermCode,Quantity,UnitCode,TradingPartner,CountryOfOrigin,ExportPermit,OriginPermit,PurposeCode,SourceCode,Year
      II,Caniis lupus,LIV,1,,FR,,E1,,Z,C,2010
      II,Caniis lupus,SKI,2,,FR,,E2,,T,W,2010
      II,Canis lupus,LIV,3,,FR,,E3,,Z,C,2010
      """;

  private TestWarehouse warehouse;

  @BeforeEach
  void deliver(@TempDir Path folder) {
    warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.ANNUAL_REPORT, "CH", warehouse.file("report.csv", REPORT));
  }

  @Test
  void U25_a_misspelt_name_is_mended_in_all_its_rows_and_no_others() {
    assertThat(fix("Caniis lupus", "Canis lupus")).isZero();

    assertThat(standing())
        .containsExactly("2|Canis lupus|LIV|1", "3|Canis lupus|SKI|2", "4|Canis lupus|LIV|3");
    assertThat(warehouse.rows(BronzeTables.of(InputKind.ANNUAL_REPORT), "row", "in_speciesname"))
        .containsExactly("2|Caniis lupus", "3|Caniis lupus", "4|Canis lupus");
  }

  @Test
  void U24_another_name_is_another_taxon() {
    assertThat(fix("Canis lupus", "Canis aureus")).isZero();

    assertThat(standing()).contains("4|Canis aureus|LIV|3").doesNotContain("4|Canis lupus|LIV|3");
  }

  @Test
  void U28_an_unknown_name_or_none_is_taken_and_its_error_shows_later() {
    assertThat(fix("Canis lupus", "Acipenser foobarus")).isZero();
    assertThat(fix("Caniis lupus", "")).isZero();

    assertThat(standing()).containsExactly("4|Acipenser foobarus|LIV|3");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "code", "severity"))
        .contains("2|SpeciesName|MISSING_VALUE|REJECTED", "3|SpeciesName|MISSING_VALUE|REJECTED");
  }

  /** Rows as the last run that checked them has them; silver only grows. */
  private List<String> standing() {
    List<String> all =
        warehouse.rows(
            ReportTables.RECEIVED_REPORT_LINES,
            "row",
            "species_name",
            "term_code",
            "quantity",
            "run_id");
    List<String> last = new ArrayList<>();
    for (String row : all) {
      String place = row.substring(0, row.indexOf('|'));
      boolean rejected =
          warehouse.rows(RegisterTables.REJECTS, "row", "severity").contains(place + "|REJECTED");
      boolean older =
          all.stream()
              .anyMatch(
                  other -> other.startsWith(place + "|") && run(other).compareTo(run(row)) > 0);
      if (!older && !rejected) {
        last.add(row.substring(0, row.lastIndexOf('|')));
      }
    }
    return last;
  }

  private static String run(String row) {
    return row.substring(row.lastIndexOf('|') + 1);
  }

  private int fix(String value, String to) {
    return Said.by(
            warehouse,
            List.of(
                "fix",
                "--party",
                "CH",
                "--kind",
                "annual-report",
                "--column",
                "SpeciesName",
                "--value",
                value,
                "--to",
                to,
                "--reason",
                "misspelt",
                "--by",
                "anna",
                "--apply"))
        .exit();
  }
}
