package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Each finding of contract section 3 that numbers alone can lead to. */
class FindingTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=BOTH")
          .endorsed("permit_no=BOTH")
          .declared("declaration_no=BOTH", "document_refs=C400:BOTH")
          .permit("permit_no=STAMP")
          .endorsed("permit_no=STAMP")
          .permit("permit_no=CUSTOMS")
          .declared("declaration_no=CUSTOMS", "document_refs=C400:CUSTOMS")
          .permit("permit_no=DIFFER")
          .endorsed("permit_no=DIFFER", "quantity=9")
          .declared("declaration_no=DIFFER", "document_refs=C400:DIFFER", "quantity=10")
          .permit("permit_no=LATE", "issue_date=2013-01-01", "valid_until=2013-04-30")
          .endorsed("permit_no=LATE")
          .permit("permit_no=EARLY", "issue_date=2013-05-02")
          .endorsed("permit_no=EARLY")
          .permit("permit_no=YEAR", "issue_date=2012-12-01")
          .endorsed("permit_no=YEAR")
          .permit("permit_no=PARTNER")
          .endorsed("permit_no=PARTNER")
          .declared("declaration_no=P", "document_refs=C400:PARTNER", "country_destination=FR")
          .permit("permit_no=ORIGIN", "origin_country=GH")
          .endorsed("permit_no=ORIGIN")
          .declared("declaration_no=O", "document_refs=C400:ORIGIN", "country_origin=TG")
          .permit("permit_no=HS")
          .endorsed("permit_no=HS")
          .declared("declaration_no=H", "document_refs=C400:HS", "hs_code=44079980")
          .permit("permit_no=SHOES")
          .endorsed("permit_no=SHOES")
          .declared("declaration_no=S", "document_refs=C400:SHOES", "hs_code=64035900")
          .permit("permit_no=UNKNOWN", "scientific_name=Incognita incognita")
          .endorsed("permit_no=UNKNOWN")
          .declared("declaration_no=U", "document_refs=C400:UNKNOWN", "hs_code=44079980")
          .permit("permit_no=TWICE")
          .endorsed("permit_no=TWICE")
          .endorsed("permit_no=TWICE")
          .permit("permit_no=GRAMS", "term=CAV", "quantity=500", "unit=GRM")
          .endorsed("permit_no=GRAMS", "quantity=0.5", "unit=KGM")
          .permit("permit_no=SAME", "term=CAV", "quantity=500", "unit=GRM")
          .endorsed("permit_no=SAME", "quantity=500", "unit=GRM")
          .permit("permit_no=NETMASS", "term=CAV", "quantity=500", "unit=GRM")
          .declared(
              "declaration_no=N",
              "document_refs=C400:NETMASS",
              "quantity=",
              "net_mass_kg=0.5",
              "hs_code=01062000");

  private static String findings(String permit) {
    return text(CASE.line(permit + "/A"), "findings");
  }

  @Test
  void nothing_is_noteworthy_where_border_and_customs_agree() {
    assertThat(findings("BOTH")).isEqualTo("-");
    assertThat(text(CASE.line("BOTH/A"), "endorsed_quantity", "customs_quantity", "evidence"))
        .isEqualTo("10 10 BOTH");
  }

  @Test
  void endorsed_at_the_border_only() {
    assertThat(findings("STAMP")).isEqualTo("ENDORSED_NOT_DECLARED");
  }

  @Test
  void declared_to_customs_only() {
    assertThat(findings("CUSTOMS")).isEqualTo("DECLARED_NOT_ENDORSED");
  }

  @Test
  void border_and_customs_differ_and_the_border_counts() {
    assertThat(findings("DIFFER")).isEqualTo("ENDORSED_DECLARED_DIFFER");
    assertThat(text(CASE.line("DIFFER/A"), "traded_quantity", "state")).isEqualTo("9 PART_USED");
  }

  @Test
  void crossed_after_the_last_day_of_validity() {
    assertThat(findings("LATE")).isEqualTo("ENDORSED_NOT_DECLARED;USED_AFTER_EXPIRY");
  }

  @Test
  void crossed_before_the_day_of_issue() {
    assertThat(findings("EARLY")).isEqualTo("ENDORSED_NOT_DECLARED;USED_BEFORE_ISSUE");
  }

  @Test
  void crossed_in_a_later_year_than_issued() {
    assertThat(findings("YEAR")).isEqualTo("ENDORSED_NOT_DECLARED;YEAR_END");
    assertThat(text(CASE.line("YEAR/A"), "trade_year")).isEqualTo("2013");
  }

  @Test
  void customs_names_another_partner() {
    assertThat(findings("PARTNER")).isEqualTo("PARTNER_MISMATCH");
  }

  @Test
  void customs_names_another_origin() {
    assertThat(findings("ORIGIN")).isEqualTo("ORIGIN_MISMATCH");
  }

  @Test
  void the_commodity_heading_names_neither_the_taxon_nor_the_term() {
    assertThat(findings("HS")).isEqualTo("HS_MISMATCH");
  }

  @Test
  void a_heading_that_names_the_taxon_with_another_term_rules_nothing_out() {
    assertThat(findings("SHOES")).isEqualTo("-");
  }

  @Test
  void nothing_is_claimed_of_the_heading_where_no_checklist_knows_the_taxon() {
    assertThat(findings("UNKNOWN")).isEqualTo("-");
  }

  @Test
  void a_crossing_certified_twice_counts_once() {
    assertThat(findings("TWICE")).isEqualTo("DUPLICATE_ENDORSEMENT;ENDORSED_NOT_DECLARED");
    assertThat(text(CASE.line("TWICE/A"), "endorsed_quantity", "crossings")).isEqualTo("10 1");
  }

  @Test
  void evidence_in_another_unit_than_the_permit() {
    assertThat(findings("GRAMS")).isEqualTo("ENDORSED_NOT_DECLARED;UNIT_CONVERTED");
    assertThat(text(CASE.line("GRAMS/A"), "unit", "issued_quantity", "endorsed_quantity", "state"))
        .isEqualTo("KGM 0.5 0.5 USED");
  }

  @Test
  void a_permit_in_grams_endorsed_in_grams_is_not_converted() {
    assertThat(findings("SAME")).isEqualTo("ENDORSED_NOT_DECLARED");
  }

  @Test
  void net_mass_in_kilograms_for_a_permit_in_grams_is_converted() {
    assertThat(findings("NETMASS")).contains("UNIT_CONVERTED");
    assertThat(text(CASE.line("NETMASS/A"), "customs_quantity", "traded_quantity"))
        .isEqualTo("0.5 0.5");
  }
}
