package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Items that want the same lines are dealt with together, not one after the other. */
class CompetingLinesTest {

  private static final String PARROT = "goods_description=Live parrots, Amazona aestiva";

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=TWOSNAKES", "line_no=A", "scientific_name=Python regius")
          .permit("permit_no=TWOSNAKES", "line_no=B", "scientific_name=Python curtus")
          .declared(
              "declaration_no=ANYSNAKE",
              "document_refs=C400:TWOSNAKES",
              "goods_description=Live snakes Python spp.")
          .declared(
              "declaration_no=ROYAL",
              "document_refs=C400:TWOSNAKES",
              "goods_description=Live snakes Python regius",
              "registration_date=2013-06-01")
          .permit("permit_no=PARROTS", "scientific_name=Amazona aestiva", "quantity=7")
          .declared(
              "declaration_no=CITED",
              "document_refs=C400:PARROTS",
              PARROT,
              "hs_code=01063200",
              "quantity=7")
          .declared(
              "declaration_no=UNCITED",
              "document_refs=",
              PARROT,
              "hs_code=01063200",
              "quantity=7",
              "registration_date=2013-06-02")
          .permit("permit_no=IVORY", "scientific_name=Loxodonta africana", "term=IVC", "quantity=4")
          .declared(
              "declaration_no=FIRST",
              "document_refs=",
              "goods_description=Carvings of Loxodonta africana",
              "hs_code=96011000",
              "quantity=4")
          .declared(
              "declaration_no=SECOND",
              "document_refs=",
              "goods_description=Carvings of Loxodonta africana",
              "hs_code=96011000",
              "quantity=4",
              "registration_date=2013-06-02")
          .permit("permit_no=CAVIAR", "scientific_name=Acipenser baerii", "term=CAV", "unit=KGM")
          .declared(
              "declaration_no=PART",
              "document_refs=C400:CAVIAR",
              "goods_description=Caviar of Acipenser baerii",
              "hs_code=16043100",
              "quantity=",
              "net_mass_kg=6")
          .declared(
              "declaration_no=REST",
              "document_refs=",
              "goods_description=Caviar of Acipenser baerii",
              "hs_code=16043100",
              "quantity=",
              "net_mass_kg=4");

  private static String match(String declaration) {
    return text(CASE.match(declaration + "/1"), "permit_no", "line_no", "method", "finding");
  }

  @Test
  void a_line_that_only_one_item_can_have_is_left_to_it() {
    assertThat(match("ROYAL")).isEqualTo("TWOSNAKES A EXACT -");
    assertThat(match("ANYSNAKE")).isEqualTo("TWOSNAKES B EXACT -");
  }

  @Test
  void what_declarations_that_cite_it_account_for_is_not_given_to_one_that_does_not() {
    assertThat(match("CITED")).isEqualTo("PARROTS A EXACT -");
    assertThat(match("UNCITED")).isEqualTo("- - NONE NO_PERMIT_REFERENCE");
  }

  @Test
  void two_that_fit_one_line_alike_are_a_question_for_a_person() {
    assertThat(match("FIRST")).isEqualTo("- - NONE LINE_UNDECIDED");
    assertThat(match("SECOND")).isEqualTo("- - NONE LINE_UNDECIDED");
    assertThat(text(CASE.line("IVORY/A"), "customs_quantity", "state")).isEqualTo("- UNUSED");
  }

  @Test
  void goods_that_are_just_what_others_leave_of_a_line_are_its_rest() {
    assertThat(match("PART")).isEqualTo("CAVIAR A EXACT -");
    assertThat(match("REST")).isEqualTo("CAVIAR A ATTRIBUTE -");
    assertThat(text(CASE.line("CAVIAR/A"), "customs_quantity", "crossings")).isEqualTo("10 2");
  }
}
