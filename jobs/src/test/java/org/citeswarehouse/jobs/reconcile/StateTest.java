package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Each state of contract section 3, judged on 30 June 2014. */
class StateTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=FULL")
          .endorsed("permit_no=FULL", "quantity=4")
          .endorsed("permit_no=FULL", "quantity=6", "endorsed_on=2013-06-01")
          .permit("permit_no=PART")
          .endorsed("permit_no=PART", "quantity=9")
          .permit("permit_no=OVER")
          .endorsed("permit_no=OVER", "quantity=11")
          .permit("permit_no=MASS", "term=MEA", "quantity=1000", "unit=KGM")
          .endorsed("permit_no=MASS", "quantity=1005", "unit=KGM")
          .permit("permit_no=MORE", "term=MEA", "quantity=1000", "unit=KGM")
          .endorsed("permit_no=MORE", "quantity=1005.1", "unit=KGM")
          .permit("permit_no=VALID", "valid_until=2014-06-30")
          .permit("permit_no=EXPIRED", "valid_until=2014-06-29")
          .permit("permit_no=BACK", "valid_until=2014-12-31", "permit_status=RETURNED")
          .permit("permit_no=GONE", "permit_status=CANCELLED")
          .permit("permit_no=VOID", "permit_status=LOST")
          .endorsed("permit_no=VOID", "quantity=2")
          .permit("permit_no=LATER", "permit_status=REPLACED", "status_date=2013-05-10")
          .endorsed("permit_no=LATER", "quantity=2")
          .permit("permit_no=SINCE", "permit_status=REPLACED", "status_date=2013-05-01")
          .endorsed("permit_no=SINCE", "quantity=2")
          .permit("permit_no=WEIGHED")
          .declared("declaration_no=W", "document_refs=C400:WEIGHED", "quantity=", "net_mass_kg=3")
          .permit("permit_no=VOIDNOTHING", "permit_status=CANCELLED")
          .endorsed("permit_no=VOIDNOTHING", "quantity=0")
          .permit("permit_no=NOTHING")
          .endorsed("permit_no=NOTHING", "quantity=0");

  private static String state(String permit) {
    return text(CASE.line(permit + "/A"), "traded_quantity", "balance", "evidence", "state");
  }

  @Test
  void what_was_permitted_crossed() {
    assertThat(state("FULL")).isEqualTo("10 0 ENDORSEMENT USED");
  }

  @Test
  void less_than_permitted_crossed() {
    assertThat(state("PART")).isEqualTo("9 1 ENDORSEMENT PART_USED");
  }

  @Test
  void more_than_permitted_crossed() {
    assertThat(state("OVER")).isEqualTo("11 -1 ENDORSEMENT OVER_USED");
  }

  @Test
  void what_is_weighed_may_differ_by_half_a_per_cent() {
    assertThat(state("MASS")).isEqualTo("1005 -5 ENDORSEMENT USED");
    assertThat(state("MORE")).isEqualTo("1005.1 -5.1 ENDORSEMENT OVER_USED");
  }

  @Test
  void nothing_crossed_and_the_last_day_of_validity_has_come() {
    assertThat(state("VALID")).isEqualTo("0 10 NONE OPEN");
  }

  @Test
  void nothing_crossed_and_validity_is_over() {
    assertThat(state("EXPIRED")).isEqualTo("0 10 NONE UNUSED");
  }

  @Test
  void returned_by_its_holder_though_still_valid() {
    assertThat(state("BACK")).isEqualTo("0 10 NONE UNUSED");
  }

  @Test
  void void_and_nothing_crossed() {
    assertThat(state("GONE")).isEqualTo("0 10 NONE CANCELLED");
  }

  @Test
  void crossed_on_a_void_document_whose_day_is_unknown() {
    assertThat(state("VOID")).isEqualTo("2 8 ENDORSEMENT VOID_USED");
  }

  @Test
  void crossed_before_the_document_became_void() {
    assertThat(state("LATER")).isEqualTo("2 8 ENDORSEMENT PART_USED");
  }

  @Test
  void crossed_on_the_day_the_document_became_void() {
    assertThat(state("SINCE")).isEqualTo("2 8 ENDORSEMENT VOID_USED");
  }

  @Test
  void kilograms_say_nothing_about_a_number_of_specimens() {
    assertThat(state("WEIGHED")).isEqualTo("0 10 CUSTOMS INCOMPARABLE");
  }

  @Test
  void an_endorsement_of_zero_is_no_use() {
    assertThat(state("NOTHING")).isEqualTo("0 10 ENDORSEMENT UNUSED");
  }

  @Test
  void a_void_document_on_which_the_border_certified_nothing_is_cancelled() {
    assertThat(state("VOIDNOTHING")).isEqualTo("0 10 ENDORSEMENT CANCELLED");
  }

  @Test
  void where_nothing_crossed_there_is_no_year_of_trade() {
    assertThat(text(CASE.line("NOTHING/A"), "traded_quantity", "evidence", "state", "trade_year"))
        .isEqualTo("0 ENDORSEMENT UNUSED -");
    assertThat(text(CASE.line("VOID/A"), "state", "trade_year")).isEqualTo("VOID_USED 2013");
  }
}
