package org.citeswarehouse.ingest.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.math.BigDecimal;
import java.util.List;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a published shipment usable, and what stops it. */
class ShipmentCheckTest {

  private static final List<String> GOOD =
      List.of(
          "Id=1001",
          "Year=1998",
          "Appendix=II",
          "Taxon=Lynx canadensis",
          "Class=Mammalia",
          "Order=Carnivora",
          "Family=Felidae",
          "Genus=Lynx",
          "Term=skins",
          "Quantity=0",
          "Unit=kg",
          "Importer=NA",
          "Exporter=HS",
          "Purpose=T",
          "Source=F",
          "Reporter.type=E");

  private final RowCheck<Shipment> check =
      RowChecks.shipments(SampleFiles.context(null, FileProfile.plain()));

  @Test
  void a_good_record_is_typed_with_codes_for_names() {
    assertThat(check().record())
        .isEqualTo(
            new Shipment(
                "1001",
                1998,
                "II",
                "Lynx canadensis",
                "Mammalia",
                "Carnivora",
                "Felidae",
                "Lynx",
                "SKI",
                new BigDecimal("0"),
                "KGM",
                "NA",
                "HS",
                null,
                "T",
                "F",
                "E",
                null,
                null,
                null));
  }

  @ParameterizedTest
  @CsvSource({"'',", "NAR,", "Number of specimens,", "pairs,PAI", "PAI,PAI", "mg,MGM"})
  void number_of_specimens_is_the_blank_unit(String written, String unit) {
    assertThat(check("Unit=" + written).record().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"1e+05,100000", "1.2e-06,0.0000012", "12.50,12.50"})
  void quantities_are_exact_also_as_r_writes_them(String written, BigDecimal quantity) {
    assertThat(check("Quantity=" + written).record().quantity()).isEqualTo(quantity);
  }

  @Test
  void what_the_reporter_left_open_stays_blank() {
    Shipment shipment = check("Importer=", "Exporter=", "Purpose=", "Source=", "Class=").record();

    assertThat(shipment)
        .extracting(
            Shipment::importer,
            Shipment::exporter,
            Shipment::purpose,
            Shipment::source,
            Shipment::taxonClass)
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource({
    "Id, '', MISSING_VALUE",
    "Year, 98, INVALID_YEAR",
    "Year, 19981, INVALID_YEAR",
    "Year, 1974, INVALID_YEAR",
    "Year, 2015, INVALID_YEAR",
    "Appendix, 2, UNKNOWN_APPENDIX",
    "Term, furs, UNKNOWN_TERM",
    "Quantity, '', MISSING_VALUE",
    "Quantity, Inf, NOT_A_NUMBER",
    "Unit, heaps, UNKNOWN_UNIT",
    "Importer, UK, UNKNOWN_COUNTRY",
    "Reporter.type, X, UNKNOWN_REPORTER",
    "Id, NULL, NULL_TEXT",
    "Year, NaN, NULL_TEXT",
    "Taxon, None, NULL_TEXT",
    "Genus, null, NULL_TEXT",
    "Genus, #N/A, CELL_ERROR",
    "Quantity, NA, NULL_TEXT",
    "Quantity, nan, NULL_TEXT",
    "Unit, NA, NULL_TEXT",
    "Origin, <NA>, NULL_TEXT",
    "Source, \\N, NULL_TEXT",
    "Export.permit.RandomID, NA, NULL_TEXT",
    "Import.permit.RandomID, #NAME?, CELL_ERROR",
  })
  void one_wrong_cell_stops_the_record_and_is_named(String column, String value, String code) {
    Checked<Shipment> checked = check(column + "=" + value);

    assertThat(checked.record()).isNull();
    assertThat(problems(checked)).containsExactly(code + " " + column + " " + value);
  }

  private Checked<Shipment> check(String... changes) {
    return check.check(SampleRows.row(InputLayouts.SHIPMENTS, GOOD, changes));
  }
}
