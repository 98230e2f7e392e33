package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Replaced documents, consignments and the dead: columns beside the state. */
class ReplacementTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=CH-13/1", "permit_status=REPLACED", "replaced_by=ch 13 2")
          .permit("permit_no=13/2", "permit_status=LOST", "replaced_by=CH133")
          .permit("permit_no=13/3")
          .permit("permit_no=13/4", "permit_status=REPLACED", "replaced_by=13/99")
          .permit("permit_no=13/5", "permit_status=REPLACED", "replaced_by=13/6")
          .permit("permit_no=13/6", "permit_status=REPLACED", "replaced_by=13/5")
          .permit("permit_no=T1", "quantity=30")
          .endorsed("permit_no=T1", "transport_doc_no=AWB1", "customs_declaration_no=D1")
          .endorsed(
              "permit_no=T1",
              "transport_doc_no=AWB1",
              "customs_declaration_no=D1",
              "method=CONFIRM")
          .endorsed("permit_no=T1", "transport_doc_no=AWB2", "endorsed_on=2013-06-01")
          .permit("permit_no=T1", "line_no=B")
          .endorsed(
              "permit_no=T1",
              "line_no=B",
              "transport_doc_no=AWB2",
              "quantity=2",
              "endorsed_on=2013-06-01")
          .permit("permit_no=T1", "line_no=C")
          .permit(
              "permit_no=W1",
              "term=MEA",
              "unit=KGM",
              "quantity=20",
              "scientific_name=Acipenser baerii")
          .declared(
              "declaration_no=D7",
              "document_refs=C400:W1",
              "hs_code=03027900",
              "unit=KGM",
              "quantity=4")
          .declared(
              "declaration_no=D8",
              "document_refs=C400:W1",
              "hs_code=03027900",
              "unit=KGM",
              "quantity=5")
          .permit(
              "permit_no=DEAD",
              "quantity=20",
              "permit_type=I",
              "export_country=TG",
              "import_country=CH")
          .endorsed("permit_no=DEAD", "direction=I", "dead_quantity=3")
          .endorsed("permit_no=DEAD", "direction=I", "dead_quantity=3")
          .endorsed(
              "permit_no=DEAD",
              "direction=I",
              "dead_quantity=1",
              "endorsed_on=2013-05-09",
              "quantity=5",
              "unit=PAI")
          .endorsed("permit_no=DEAD", "direction=E", "dead_quantity=7", "endorsed_on=2013-05-11")
          .endorsed(
              "permit_no=DEAD",
              "direction=I",
              "dead_quantity=5",
              "endorsed_on=2014-07-01",
              "quantity=5");

  private static String replacement(String permit) {
    return text(CASE.line(permit + "/A"), "replacement_permit_no", "replacement_status");
  }

  private static String consignments(String line) {
    return text(CASE.line(line), "consignments", "permit_consignments");
  }

  @Test
  void a_replaced_document_leads_to_the_last_one_however_the_numbers_are_spelt() {
    assertThat(replacement("CH-13/1")).isEqualTo("13/3 ISSUED");
    assertThat(replacement("13/2")).isEqualTo("13/3 ISSUED");
  }

  @Test
  void a_document_that_stands_has_no_replacement() {
    assertThat(replacement("13/3")).isEqualTo("- -");
  }

  @Test
  void a_replacement_that_is_not_in_the_register_is_unknown() {
    assertThat(replacement("13/4")).isEqualTo("13/99 UNKNOWN");
  }

  @Test
  void documents_that_replace_each_other_lead_nowhere() {
    assertThat(replacement("13/5")).isEqualTo("- CYCLE");
    assertThat(replacement("13/6")).isEqualTo("- CYCLE");
  }

  @Test
  void a_crossing_certified_twice_is_one_consignment() {
    assertThat(consignments("T1/A")).isEqualTo("2 2");
  }

  @Test
  void lines_that_travel_together_are_one_consignment_of_the_permit() {
    assertThat(consignments("T1/B")).isEqualTo("1 2");
  }

  @Test
  void a_line_on_which_nothing_moved_shows_what_moved_on_its_permit() {
    assertThat(consignments("T1/C")).isEqualTo("0 2");
  }

  @Test
  void without_endorsements_declarations_count() {
    assertThat(consignments("W1/A")).isEqualTo("2 2");
  }

  @Test
  void the_dead_of_a_crossing_certified_twice_of_the_other_side_or_of_later_do_not_count() {
    assertThat(text(CASE.line("DEAD/A"), "endorsed_quantity", "dead_quantity")).isEqualTo("20 5");
  }
}
