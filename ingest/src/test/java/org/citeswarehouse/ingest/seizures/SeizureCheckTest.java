package org.citeswarehouse.ingest.seizures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of an illegal-trade report must say, and what of it is kept. */
class SeizureCheckTest {

  private static final List<String> GOOD =
      List.of(
          "Date of seizure=2013-03-09",
          "Species (scientific name)=Python regius",
          "Description of specimen (term code)=SKI",
          "Quantity=2500",
          "Unit=GRM",
          "Location of incident=Airport",
          "Detecting agency=Customs",
          "Reason for seizure=No permit",
          "Means of transport=Air",
          "Method of concealment=Double bottom",
          "Alleged country of origin=GH",
          "Country/countries of transit=TG; NA",
          "Alleged final destination=DE",
          "Estimated value in country=500 CHF",
          "Nationality of offenders involved=DE;XX",
          "Law under which charges were brought=Act 5",
          "Disposal of confiscated specimens=Destroyed",
          "Consent to share with ICCWC / global research=Yes");

  private final RowCheck<Seizure> check =
      RowChecks.seizures(SampleFiles.context("CH", FileProfile.plain()));

  @Test
  void a_good_row_is_typed_and_its_quantity_is_in_the_standard_unit() {
    assertThat(check().record())
        .isEqualTo(
            new Seizure(
                "CH",
                LocalDate.of(2013, 3, 9),
                "Python regius",
                "SKI",
                new BigDecimal("2.5"),
                "KGM",
                "Airport",
                "Customs",
                "No permit",
                "Air",
                "Double bottom",
                "GH",
                "TG;NA",
                "DE",
                "500 CHF",
                "DE;XX",
                "Act 5",
                "Destroyed",
                "yes",
                new BigDecimal("2500"),
                "GRM",
                new BigDecimal("0.001")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date of seizure|''|MISSING_VALUE",
        "Date of seizure|2013-02-30|INVALID_DATE",
        "Date of seizure|2015-01-01|IMPLAUSIBLE_DATE",
        "Species (scientific name)|''|MISSING_VALUE",
        "Description of specimen (term code)|skins|UNKNOWN_TERM",
        "Quantity|''|MISSING_VALUE",
        "Quantity|-1|NEGATIVE_QUANTITY",
        "Quantity|many|NOT_A_NUMBER",
        "Unit|''|MISSING_VALUE",
        "Unit|kilo|UNKNOWN_UNIT",
        "Location of incident|''|MISSING_VALUE",
        "Detecting agency|' '|MISSING_VALUE",
        "Reason for seizure|''|MISSING_VALUE"
      })
  void one_wrong_cell_stops_the_row_and_is_named(String column, String value, String code) {
    Checked<Seizure> checked = check(column + "=" + value);

    assertThat(checked.record()).isNull();
    assertThat(problems(checked)).containsExactly(code + " " + column + " " + value);
  }

  @Test
  void a_name_in_the_column_of_nationality_is_not_even_repeated_as_a_problem() {
    Checked<Seizure> checked = check("Nationality of offenders involved=Max Muster (DE)");

    assertThat(problems(checked))
        .containsExactly("COUNTRY_LEFT_OUT Nationality of offenders involved …");
    assertThat(checked.record().nationality()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Alleged country of origin|Unknown|COUNTRY_LEFT_OUT|-",
        "Alleged country of origin|XX||XX",
        "Country/countries of transit|TG; Nepal; NA|COUNTRY_LEFT_OUT|TG;NA",
        "Country/countries of transit|TG, NA|COUNTRY_LEFT_OUT|-",
        "Country/countries of transit|TG;||TG",
        "Alleged final destination|QQ|COUNTRY_LEFT_OUT|-",
        "Consent to share with ICCWC / global research|perhaps|CONSENT_UNREADABLE|-",
        "Consent to share with ICCWC / global research|NON||no"
      })
  void what_is_wrong_in_an_optional_column_costs_the_value_and_not_the_seizure(
      String column, String value, String code, String kept) {
    Checked<Seizure> checked = check(column + "=" + value);

    assertThat(problems(checked))
        .isEqualTo(code == null ? List.of() : List.of(code + " " + column + " " + value));
    assertThat(
            switch (column.substring(0, 9)) {
              case "Alleged c" -> checked.record().origin();
              case "Country/c" -> checked.record().transit();
              case "Alleged f" -> checked.record().destination();
              default -> checked.record().consent();
            })
        .isEqualTo(kept);
  }

  @Test
  void what_is_not_mandatory_may_be_blank_or_have_no_column() {
    List<SourceRow> rows =
        SampleFiles.rows(
            InputKind.ILLEGAL_TRADE,
            SampleFiles.text(
                "Species (scientific name),Date of seizure,Description of specimen (term code),"
                    + "Quantity,Unit,Location of incident,Detecting agency,Reason for seizure",
                "Naja naja,09/13/2013,LIV,2,NAR,Port,Police,No permit"));

    // The notation of dates is learnt from the file; this check is given a plain one.
    assertThat(problems(check.check(rows.get(0)))).isEmpty();
    assertThat(check.check(rows.get(0)).record().dateOfSeizure())
        .isEqualTo(LocalDate.of(2013, 9, 13));
  }

  @Test
  void texts_that_may_name_a_person_are_not_even_read() {
    SourceRow row =
        SampleFiles.rows(
                InputKind.ILLEGAL_TRADE,
                SampleFiles.text(
                    "Date of seizure,Species (scientific name),"
                        + "Description of specimen (term code),Quantity,Unit,Location of incident,"
                        + "Detecting agency,Reason for seizure,Sanction,Additional information,"
                        + "Offender",
                    "2013-03-09,Naja naja,LIV,2,NAR,Port,Police,No permit,Fine for M. M.,"
                        + "Said by M. M.,M. M."))
            .get(0);

    assertThat(check.check(row).record()).isNotNull();
    assertThat(row.cells()).doesNotContain("Fine for M. M.", "Said by M. M.", "M. M.");
    assertThat(row.further()).isNull();
  }

  private Checked<Seizure> check(String... changes) {
    return check.check(SampleRows.row(InputLayouts.ILLEGAL_TRADE, GOOD, changes));
  }
}
