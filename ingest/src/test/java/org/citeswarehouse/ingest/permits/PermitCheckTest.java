package org.citeswarehouse.ingest.permits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.ingest.SampleRows.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.RowChecks;
import org.citeswarehouse.ingest.SampleFiles;
import org.citeswarehouse.ingest.SampleRows;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a permit line usable, and what stops it. */
class PermitCheckTest {

  private static final List<String> GOOD =
      List.of(
          "issuing_country=CH",
          "permit_no= CH-13/00 42 ",
          "permit_type=E",
          "issue_date=2013-02-01",
          "valid_until=2013-08-01",
          "status=ISSUED",
          "purpose=T",
          "export_country=CH",
          "import_country=NA",
          "line_no=A",
          "scientific_name=Python regius",
          "appendix=II",
          "term=SKI",
          "quantity=1500",
          "unit=GRM",
          "source=F",
          "origin_country=GH");

  private final RowCheck<PermitLine> check =
      RowChecks.permits(SampleFiles.context("CH", FileProfile.plain()));

  @Test
  void a_good_line_is_typed() {
    assertThat(check("remarks= two boxes ", "type_other=", "status_date=").record())
        .isEqualTo(
            new PermitLine(
                "CH",
                "CH",
                "CH-13/00 42",
                "130042",
                "E",
                null,
                "E",
                LocalDate.of(2013, 2, 1),
                LocalDate.of(2013, 8, 1),
                "ISSUED",
                null,
                null,
                "T",
                "CH",
                "NA",
                "NA",
                "A",
                "Python regius",
                "II",
                "SKI",
                null,
                new BigDecimal("1500"),
                "GRM",
                new BigDecimal("1.5"),
                "KGM",
                new BigDecimal("0.001"),
                "F",
                "GH",
                null,
                null,
                null,
                null,
                "two boxes",
                null,
                null,
                null,
                null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x.example\",\"Python regius\")",
        "<script>alert(1)</script>",
        "@SUM(A1:A9)",
        "+1-1",
        "Python_regius",
        "12"
      })
  void a_name_that_cannot_be_scientific_is_warned_of_and_stands_as_written(String written) {
    Checked<PermitLine> checked = check("scientific_name=" + written);

    assertThat(checked.record().scientificName()).isEqualTo(written);
    assertThat(problems(checked)).containsExactly("IMPOSSIBLE_NAME scientific_name " + written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Loxodonta africana (Blumenbach, 1797)",
        "Agalychnis moreletii",
        "× Brassocattleya hybrid",
        "Aloe × principis 'D’Arcy'",
        "Saussurea costus (Falc.) Lipsch. & Bolmé",
        "Canis lupus ssp. [wild]",
        "Orchidaceae spp."
      })
  void authors_hybrids_cultivars_and_ranks_belong_to_names(String written) {
    assertThat(problems(check("scientific_name=" + written))).isEmpty();
  }

  @Test
  void marks_and_day_of_acquisition_are_kept_as_written() {
    PermitLine line = check("marks=ring CH 13-001", "acquisition_date=about 1968").record();

    assertThat(line.marks()).isEqualTo("ring CH 13-001");
    assertThat(line.acquisitionDate()).isEqualTo("about 1968");
  }

  @Test
  void box_11a_is_in_the_unit_of_the_line_and_kept_in_the_standard_one() {
    PermitLine line = check("quota_used=1500", "quota_annual=20000").record();

    assertThat(line.quotaUsed()).isEqualByComparingTo("1.5");
    assertThat(line.quotaAnnual()).isEqualByComparingTo("20");
  }

  @ParameterizedTest
  @CsvSource({"120/500", "'1,5'", "-3", "NaN", "1e3"})
  void a_quota_that_is_no_number_is_told_and_the_line_stands_without_it(String written) {
    Checked<PermitLine> checked = check("quota_used=" + written, "quota_annual=500");

    assertThat(problems(checked)).containsExactly("QUOTA_UNREADABLE quota_used " + written);
    assertThat(checked.record().quotaUsed()).isNull();
    assertThat(checked.record().quotaAnnual()).isEqualByComparingTo("0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "I, CH, '', I, DE",
    "E, CH, '', E, NA",
    "O, CH, PRE_CONVENTION, E, NA",
    "E, DE, '', I, DE",
    "O, CH, IFS, I, HS",
  })
  void direction_and_partner_follow_from_the_document(
      String type, String issuer, String other, String direction, String partner) {
    PermitLine line =
        check(
                "permit_type=" + type,
                "issuing_country=" + issuer,
                "type_other=" + other,
                "export_country=DE")
            .record();

    assertThat(line.direction()).isEqualTo(direction);
    assertThat(line.partnerCountry()).isEqualTo(partner);
  }

  @ParameterizedTest
  @CsvSource({
    "issuing_country, UK, UNKNOWN_COUNTRY",
    "permit_no, ' ', MISSING_PERMIT_NO",
    "permit_type, Z, UNKNOWN_PERMIT_TYPE",
    "type_other, CIRCUS, UNKNOWN_TYPE_OTHER",
    "issue_date, 31.02.2013, INVALID_DATE",
    "issue_date, 2103-02-01, IMPLAUSIBLE_DATE",
    "issue_date, 03/02/2013, AMBIGUOUS_DATE",
    "valid_until, '', MISSING_VALUE",
    "status, Issued, UNKNOWN_STATUS",
    "purpose, X, UNKNOWN_PURPOSE",
    "import_country, '', MISSING_VALUE",
    "export_country, ch, UNKNOWN_COUNTRY",
    "line_no, '', MISSING_LINE_NO",
    "scientific_name, '', MISSING_VALUE",
    "appendix, IV, UNKNOWN_APPENDIX",
    "term, liv, UNKNOWN_TERM",
    "term, LVE, UNKNOWN_TERM",
    "quantity, '', MISSING_VALUE",
    "quantity, NaN, NOT_A_NUMBER",
    "quantity, 1e3, NOT_A_NUMBER",
    "quantity, -1, NEGATIVE_QUANTITY",
    "quantity, '1,5', AMBIGUOUS_NUMBER",
    "quantity, 0.0000000000001, TOO_PRECISE",
    "unit, QQ, UNKNOWN_UNIT",
    "source, V, UNKNOWN_SOURCE",
    "origin_country, ZQ, UNKNOWN_COUNTRY",
  })
  void one_wrong_cell_stops_the_line_and_is_named(String column, String value, String code) {
    Checked<PermitLine> checked = check(column + "=" + value);

    assertThat(checked.record()).isNull();
    assertThat(problems(checked)).containsExactly(code + " " + column + " " + value);
  }

  @Test
  void all_problems_of_a_row_are_found_at_once() {
    assertThat(problems(check("permit_no=", "term=XYZ", "quantity=ten", "unit=QQ")))
        .containsExactly(
            "MISSING_PERMIT_NO permit_no ",
            "UNKNOWN_TERM term XYZ",
            "NOT_A_NUMBER quantity ten",
            "UNKNOWN_UNIT unit QQ");
  }

  @Test
  void a_problem_says_what_was_expected() {
    assertThat(check("issue_date=2103-02-01").issues().get(0).message(Locale.ENGLISH))
        .endsWith("years from 1975\u20132015 are expected.");
    assertThat(check("status=issued").issues().get(0).suggestion(Locale.ENGLISH))
        .contains("ISSUED, CANCELLED, REPLACED, LOST, RETURNED");
  }

  @Test
  void a_blank_unit_is_number_of_specimens_and_zero_is_a_quantity() {
    PermitLine line = check("unit=", "quantity=0").record();

    assertThat(line.statedUnit()).isEqualTo("NAR");
    assertThat(line.unit()).isEqualTo("NAR");
    assertThat(line.quantity()).isEqualByComparingTo("0");
  }

  @Test
  void packs_and_skins_keep_their_unit_and_historic_codes_are_valid() {
    Checked<PermitLine> checked = check("unit=BSK", "quantity=3");

    assertThat(checked.issues()).isEmpty();
    assertThat(checked.record().unit()).isEqualTo("BSK");
  }

  @Test
  void a_renamed_unit_is_read_with_a_warning() {
    Checked<PermitLine> checked = check("unit=KIL", "quantity=3");

    assertThat(problems(checked)).containsExactly("OLD_CODE unit KIL");
    assertThat(checked.record().unit()).isEqualTo("KGM");
  }

  @ParameterizedTest
  @CsvSource({
    "E, '', 2013-08-01, 2013-08-02",
    "R, '', 2013-08-01, 2013-08-02",
    "I, '', 2014-02-01, 2014-02-02",
    "O, IFS, 2014-02-01, 2014-02-02",
    "O, MUSICAL, 2016-02-01, 2016-02-02",
    "O, PHYTO, 2013-08-01, 2013-08-02",
  })
  void a_validity_beyond_the_resolution_is_warned_of(
      String type, String other, String longest, String tooLong) {
    String[] kind = {"permit_type=" + type, "type_other=" + other, "export_country=DE"};

    assertThat(check(kind[0], kind[1], kind[2], "valid_until=" + longest).issues()).isEmpty();
    Checked<PermitLine> checked = check(kind[0], kind[1], kind[2], "valid_until=" + tooLong);
    assertThat(problems(checked)).containsExactly("VALIDITY_TOO_LONG valid_until " + tooLong);
    assertThat(checked.record()).isNotNull();
  }

  @Test
  void a_document_that_crosses_many_borders_may_name_no_partner() {
    assertThat(check("permit_type=O", "type_other=EXHIBITION", "import_country=").record())
        .extracting(PermitLine::partnerCountry)
        .isNull();
  }

  @Test
  void a_row_of_the_wrong_width_is_not_looked_into() {
    SourceRow row = SampleRows.row(InputLayouts.PERMITS, GOOD, "term=XYZ");
    SourceRow shifted = new SourceRow("", 7, row.cells(), null, 25, 26);

    assertThat(problems(check.check(shifted))).containsExactly("WRONG_CELL_COUNT  25");
  }

  private Checked<PermitLine> check(String... changes) {
    return check.check(SampleRows.row(InputLayouts.PERMITS, GOOD, changes));
  }
}
