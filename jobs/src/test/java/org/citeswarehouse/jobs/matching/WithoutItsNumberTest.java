package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Goods whose permit is not cited by its own number. Contract section 4, NEAR and ATTRIBUTE. */
class WithoutItsNumberTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=13CH001811")
          .declared(
              "declaration_no=SWAPPED",
              "document_refs=C400:13CH001181",
              "goods_description=Live snakes Python regius")
          .declared(
              "declaration_no=OTHERGOODS",
              "document_refs=C400:13CH00181",
              "goods_description=Ivory carvings",
              "hs_code=96011000",
              "country_destination=FR")
          .declared(
              "declaration_no=OTHERNUMBER",
              "document_refs=C400:13CH001819",
              "goods_description=Live snakes Python regius")
          .permit("permit_no=PARROT1", "scientific_name=Amazona aestiva", "quantity=7")
          .declared(
              "declaration_no=NAMED",
              "document_refs=",
              "goods_description=Live parrots, Amazona aestiva",
              "hs_code=01063200",
              "quantity=7")
          .declared(
              "declaration_no=TOOMANY",
              "document_refs=",
              "goods_description=Live parrots, Amazona aestiva",
              "hs_code=01063200",
              "quantity=8")
          .declared(
              "declaration_no=ELSEWHERE",
              "document_refs=",
              "goods_description=Live parrots, Amazona aestiva",
              "hs_code=01063200",
              "quantity=7",
              "country_destination=FR")
          .declared(
              "declaration_no=TOOLATE",
              "document_refs=",
              "goods_description=Live parrots, Amazona aestiva",
              "hs_code=01063200",
              "quantity=7",
              "registration_date=2013-12-01")
          .declared(
              "declaration_no=OTHERHEADING",
              "document_refs=",
              "goods_description=Feathers of Amazona aestiva",
              "hs_code=44079980",
              "quantity=7")
          .declared(
              "declaration_no=EXEMPT",
              "document_refs=Y900",
              "goods_description=Live parrots, Amazona aestiva",
              "hs_code=01063200",
              "quantity=7")
          .permit(
              "permit_no=IVORY1", "scientific_name=Loxodonta africana", "term=IVC", "quantity=4")
          .declared(
              "declaration_no=KIN",
              "document_refs=",
              "goods_description=Carvings of elephant ivory",
              "hs_code=96011000",
              "quantity=4")
          .declared(
              "declaration_no=OTHERSPECIES",
              "document_refs=",
              "goods_description=Carvings of elephant ivory (Elephas maximus)",
              "hs_code=96011000",
              "quantity=4")
          .declared(
              "declaration_no=NAMEDOTHER",
              "document_refs=",
              "goods_description=Elephas maximus - carvings of ivory",
              "hs_code=96011000",
              "quantity=4")
          .declared(
              "declaration_no=HIGHER",
              "document_refs=",
              "goods_description=Worked ivory (Elephantidae spp.)",
              "hs_code=96011000",
              "quantity=4")
          .permit(
              "permit_no=STURGEON1",
              "scientific_name=Acipenser baerii",
              "term=CAV",
              "quantity=3",
              "unit=KGM")
          .permit(
              "permit_no=STURGEON2",
              "scientific_name=Acipenser baerii",
              "term=CAV",
              "quantity=3",
              "unit=KGM")
          .declared(
              "declaration_no=TWO",
              "document_refs=",
              "goods_description=Caviar of Acipenser baerii",
              "hs_code=16043100",
              "quantity=",
              "net_mass_kg=3");

  private static String match(String declaration) {
    return text(
        CASE.match(declaration + "/1"), "permit_no", "line_no", "method", "score", "finding");
  }

  @Test
  void a_number_within_one_slip_is_corrected_and_says_how() {
    assertThat(match("SWAPPED")).isEqualTo("13CH001811 A NEAR 0.88 -");
    assertThat(text(CASE.match("SWAPPED/1"), "reference", "reason"))
        .startsWith("13CH001181 number with two neighbours swapped");
    assertThat(text(CASE.line("13CH001811/A"), "findings")).contains("NEAR_MATCH");
  }

  @Test
  void a_number_within_one_slip_is_unknown_where_the_goods_are_others() {
    assertThat(match("OTHERGOODS")).isEqualTo("- - NONE - PERMIT_UNKNOWN");
  }

  @Test
  void another_digit_in_the_place_of_one_is_another_permit() {
    assertThat(match("OTHERNUMBER")).isEqualTo("- - NONE - PERMIT_UNKNOWN");
  }

  @Test
  void goods_without_a_number_are_found_by_taxon_heading_partner_day_and_quantity() {
    assertThat(match("NAMED")).isEqualTo("PARROT1 A ATTRIBUTE 0.8 -");
    assertThat(text(CASE.line("PARROT1/A"), "customs_quantity", "findings"))
        .isEqualTo("7 ATTRIBUTE_MATCH;DECLARED_NOT_ENDORSED");
  }

  @Test
  void nothing_is_claimed_where_any_of_them_differs() {
    assertThat(match("TOOMANY")).isEqualTo("- - NONE - NO_PERMIT_REFERENCE");
    assertThat(match("ELSEWHERE")).isEqualTo("- - NONE - NO_PERMIT_REFERENCE");
    assertThat(match("TOOLATE")).isEqualTo("- - NONE - NO_PERMIT_REFERENCE");
    assertThat(match("OTHERHEADING")).isEqualTo("- - NONE - NOT_CITES");
  }

  @Test
  void goods_declared_as_not_covered_are_left_alone() {
    assertThat(match("EXEMPT")).isEqualTo("- - NONE - DECLARED_EXEMPT");
  }

  @Test
  void the_family_in_plain_words_will_do_where_only_one_line_fits() {
    assertThat(match("KIN")).isEqualTo("IVORY1 A ATTRIBUTE 0.7 -");
  }

  @Test
  void goods_of_another_species_of_the_kin_are_not_those_of_the_line() {
    assertThat(match("OTHERSPECIES")).isEqualTo("- - NONE - NO_PERMIT_REFERENCE");
    assertThat(match("NAMEDOTHER")).isEqualTo("- - NONE - NO_PERMIT_REFERENCE");
  }

  @Test
  void goods_of_a_higher_taxon_stand_behind_goods_that_fit_better() {
    assertThat(match("HIGHER")).isEqualTo("- - NONE - NO_PERMIT_REFERENCE");
  }

  @Test
  void two_lines_that_fit_alike_are_a_question_for_a_person() {
    assertThat(match("TWO")).isEqualTo("- - NONE - LINE_UNDECIDED");
    assertThat(text(CASE.match("TWO/1"), "rejected_line")).isEqualTo("CH STURGEON1 A");
  }
}
