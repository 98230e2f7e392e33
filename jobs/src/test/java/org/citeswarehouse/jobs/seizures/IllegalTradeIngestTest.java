package org.citeswarehouse.jobs.seizures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.BronzeTables;
import org.citeswarehouse.model.table.IllegalTradeTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a delivered list of seizures to the lines of the illegal-trade report. */
class IllegalTradeIngestTest {

  private static final String COLUMNS =
      "Date of seizure,Species (scientific name),Description of specimen (term code),Quantity,"
          + "Unit,Location of incident,Detecting agency,Reason for seizure,"
          + "Country/countries of transit,Sanction\n";
  private static final String SKINS =
      "2013-12-31,Python regius,SKI,2500,GRM,Airport,Customs,No permit,TG;NA,Fine for M. M.\n";
  private static final String TURTLE =
      "2014-01-01,Testudo graeca,LIV,1,NAR,Port,Police,Smuggled,,\n";

  @Test
  void rows_become_lines_of_the_year_of_seizure_and_wrong_ones_are_told(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file =
        warehouse.file(
            "seized.csv",
            COLUMNS
                + SKINS
                + TURTLE
                + "2014-02-01,,LIV,1,NAR,Port,Police,Smuggled,,\n"
                + "2103-02-01,Naja naja,LIV,1,NAR,Port,Police,Smuggled,,\n"
                + "2014-02-01,Naja naja,LIV,1,NAR,Port,Police,Smuggled,TG;Nepal,\n");

    IngestReport report = warehouse.ingest(InputKind.ILLEGAL_TRADE, "CH", file);

    assertThat(report.counts()).isEqualTo(new RowCounts(5, 3, 1, 1));
    assertThat(
            warehouse.rows(
                IllegalTradeTables.ILLEGAL_TRADE,
                "party",
                "year",
                "date_of_seizure",
                "species",
                "term",
                "quantity",
                "unit",
                "stated_quantity",
                "stated_unit",
                "transit",
                "file",
                "row"))
        .containsExactly(
            "CH|2013|2013-12-31|Python regius|SKI|2.5|KGM|2500|GRM|TG;NA|seized.csv|2",
            "CH|2014|2014-01-01|Testudo graeca|LIV|1|NAR|1|NAR|-|seized.csv|3",
            "CH|2014|2014-02-01|Naja naja|LIV|1|NAR|1|NAR|TG|seized.csv|6");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "row", "column", "code", "severity"))
        .containsExactly(
            "4|Species (scientific name)|MISSING_VALUE|REJECTED",
            "5|Date of seizure|IMPLAUSIBLE_DATE|HELD",
            "6|Country/countries of transit|COUNTRY_LEFT_OUT|WARNING");
  }

  @Test
  void what_may_name_a_person_stays_in_the_landed_file(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.ILLEGAL_TRADE, "CH", warehouse.file("s.csv", COLUMNS + SKINS));

    assertThat(
            warehouse.rows(
                BronzeTables.of(InputKind.ILLEGAL_TRADE),
                "in_species_scientific_name",
                "in_sanction",
                "in_additional_information",
                "further"))
        .containsExactly("Python regius|-|-|-");
  }

  @Test
  void two_equal_rows_of_a_file_are_two_seizures_and_a_file_that_repeats_them_adds_none(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(
        InputKind.ILLEGAL_TRADE, "CH", warehouse.file("first.csv", COLUMNS + TURTLE + TURTLE));

    IngestReport second =
        warehouse.ingest(
            InputKind.ILLEGAL_TRADE,
            "CH",
            warehouse.file("second.csv", COLUMNS + SKINS + TURTLE + TURTLE + TURTLE));

    assertThat(second.counts()).isEqualTo(new RowCounts(4, 4, 0, 0));
    assertThat(warehouse.rows(IllegalTradeTables.ILLEGAL_TRADE, "species", "file", "row"))
        .containsExactly(
            "Python regius|second.csv|2",
            "Testudo graeca|first.csv|2",
            "Testudo graeca|first.csv|3",
            "Testudo graeca|second.csv|5");
    assertThat(warehouse.rows(RegisterTables.REJECTS, "file", "row", "code", "message"))
        .containsExactly(
            "second.csv|3|REPEATED_ROW|The same row is already there (first.csv:2); it counts once.",
            "second.csv|4|REPEATED_ROW|The same row is already there (first.csv:3); it counts once.");
  }

  @Test
  void consent_that_a_later_file_adds_is_that_of_the_seizure_and_makes_no_other(
      @TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    String columns = COLUMNS.strip() + ",Consent to share with ICCWC / global research\n";
    warehouse.ingest(
        InputKind.ILLEGAL_TRADE, "CH", warehouse.file("1.csv", COLUMNS + SKINS + TURTLE));
    warehouse.ingest(
        InputKind.ILLEGAL_TRADE,
        "CH",
        warehouse.file("2.csv", columns + SKINS.strip() + ",yes\n" + TURTLE.strip() + ",yes\n"));
    warehouse.ingest(
        InputKind.ILLEGAL_TRADE, "CH", warehouse.file("3.csv", columns + TURTLE.strip() + ",no\n"));

    assertThat(warehouse.rows(IllegalTradeTables.ILLEGAL_TRADE, "species", "file", "consent"))
        .containsExactly("Python regius|1.csv|yes", "Testudo graeca|1.csv|no;yes");
  }

  @Test
  void parties_do_not_mix_and_seizures_are_no_register_to_build(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.ingest(InputKind.ILLEGAL_TRADE, "CH", warehouse.file("ch.csv", COLUMNS + TURTLE));
    warehouse.ingest(InputKind.ILLEGAL_TRADE, "DE", warehouse.file("de.csv", COLUMNS + TURTLE));

    assertThat(warehouse.rows(IllegalTradeTables.ILLEGAL_TRADE, "party", "species"))
        .containsExactly("CH|Testudo graeca", "DE|Testudo graeca");
    assertThatThrownBy(() -> warehouse.build("CH", TestWarehouse.TODAY))
        .isInstanceOf(UserErrorException.class);
  }

  @Test
  void a_file_without_a_mandatory_column_is_refused(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    Path file = warehouse.file("s.csv", COLUMNS.replace("Unit,", "") + TURTLE.replace("NAR,", ""));

    assertThatThrownBy(() -> warehouse.ingest(InputKind.ILLEGAL_TRADE, "CH", file))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("Unit");
  }
}
