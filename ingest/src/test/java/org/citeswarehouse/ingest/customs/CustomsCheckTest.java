package org.citeswarehouse.ingest.customs;

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
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes an item of a declaration usable, and what stops it. */
class CustomsCheckTest {

  private static final List<String> GOOD =
      List.of(
          "declaration_country=CH",
          "declaration_no=12CHEE1",
          "item_no=1",
          "registration_date=2012-12-13",
          "flow=E",
          "hs_code=4202.31.00",
          "hs_edition=HS2012",
          "country_origin=LA",
          "country_export=CH",
          "country_destination=HK",
          "net_mass_kg=0.131",
          "supplementary_qty=2",
          "supplementary_unit=NAR",
          "statistical_value=132.11",
          "currency=CHF",
          "document_refs=C400:13CH001811|N740:685",
          "status=RELEASED");

  private final RowCheck<CustomsItem> check =
      RowChecks.customs(SampleFiles.context("CH", FileProfile.plain()));

  @Test
  void a_good_item_is_typed() {
    assertThat(check().record())
        .isEqualTo(
            new CustomsItem(
                "CH",
                "CH",
                "12CHEE1",
                1,
                LocalDate.of(2012, 12, 13),
                null,
                "E",
                null,
                "4202.31.00",
                "42023100",
                "HS2012",
                "DECLARED",
                null,
                "LA",
                "CH",
                "HK",
                new BigDecimal("0.131"),
                new BigDecimal("2"),
                "NAR",
                new BigDecimal("2"),
                "NAR",
                new BigDecimal("1"),
                new BigDecimal("132.11"),
                "CHF",
                "C400:13CH001811|N740:685",
                "RELEASED"));
  }

  @Test
  void an_item_without_supplementary_quantity_has_no_unit_either() {
    CustomsItem item = check("supplementary_qty=", "supplementary_unit=").record();

    assertThat(item.statedQuantity()).isNull();
    assertThat(item.statedUnit()).isNull();
    assertThat(item.quantity()).isNull();
    assertThat(item.unit()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1063200, 01063200", "106.32, 010632", "106, 0106"})
  void a_lost_leading_zero_is_restored_with_a_warning(String written, String digits) {
    Checked<CustomsItem> checked = check("hs_code=" + written);

    assertThat(problems(checked)).containsExactly("HS_LEADING_ZERO hs_code " + written);
    assertThat(checked.record().hsDigits()).isEqualTo(digits);
    assertThat(checked.record().hsCode()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "declaration_no, '', MISSING_DECLARATION_NO",
    "item_no, '', BAD_ITEM_NO",
    "item_no, 0, BAD_ITEM_NO",
    "item_no, 0.5, BAD_ITEM_NO",
    "item_no, x, BAD_ITEM_NO",
    "item_no, 9999999999, BAD_ITEM_NO",
    "registration_date, 31.02.2013, INVALID_DATE",
    "flow, Z, UNKNOWN_FLOW",
    "hs_code, '', MISSING_VALUE",
    "hs_code, skins, BAD_HS_CODE",
    "hs_code, 42, BAD_HS_CODE",
    "hs_code, 0006320, BAD_HS_CODE",
    "country_export, UK, UNKNOWN_COUNTRY",
    "net_mass_kg, -2.988, NEGATIVE_QUANTITY",
    "net_mass_kg, n/a, NOT_A_NUMBER",
    "net_mass_kg, '1,5', AMBIGUOUS_NUMBER",
    "supplementary_unit, QQ, UNKNOWN_UNIT",
    "status, DONE, UNKNOWN_STATUS",
  })
  void one_wrong_cell_stops_the_item_and_is_named(String column, String value, String code) {
    Checked<CustomsItem> checked = check(column + "=" + value);

    assertThat(checked.record()).isNull();
    assertThat(problems(checked)).containsExactly(code + " " + column + " " + value);
  }

  private Checked<CustomsItem> check(String... changes) {
    return check.check(SampleRows.row(InputLayouts.CUSTOMS, GOOD, changes));
  }

  @Test
  void an_edition_left_blank_follows_from_country_and_day() {
    Checked<CustomsItem> checked = check("hs_edition=", "registration_date=2013-03-01");
    assertThat(problems(checked)).isEmpty();
    assertThat(checked.record().hsEdition()).isEqualTo("HS2012");
    assertThat(checked.record().hsEditionBasis()).isEqualTo("DERIVED");
  }

  @Test
  void an_edition_not_yet_in_force_and_a_code_of_another_edition_are_told() {
    assertThat(problems(check("hs_edition=HS2022", "registration_date=2013-03-01")))
        .containsExactly("HS_EDITION_NOT_IN_FORCE hs_edition HS2022");
    assertThat(problems(check("hs_code=01061300", "hs_edition=HS2007")))
        .containsExactly("HS_OTHER_EDITION hs_code 01061300");
  }
}
