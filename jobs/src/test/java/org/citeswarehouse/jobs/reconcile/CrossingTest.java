package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.List;
import org.citeswarehouse.jobs.RegisterCase;
import org.junit.jupiter.api.Test;

/** Which endorsements and items are crossings of a line, and why the others are not. */
class CrossingTest {

  private static final String AIR = "transport_doc_no=AWB1";

  private static final RegisterCase CASE =
      new RegisterCase()
          .permit("permit_no=STAMP")
          .endorsed("permit_no=STAMP")
          .endorsed("permit_no=STAMP", "direction=I", "office=DE9")
          .permit("permit_no=FUTURE", "valid_until=2015-12-31")
          .endorsed("permit_no=FUTURE", "quantity=3")
          .endorsed("permit_no=FUTURE", "quantity=4", "endorsed_on=2014-07-01")
          .permit("permit_no=RECALLED")
          .declared("declaration_no=R", "document_refs=C400:RECALLED", "status=CANCELLED")
          .permit("permit_no=CONFIRMED")
          .endorsed("permit_no=CONFIRMED", AIR, "method=CONFIRM", "quantity=5")
          .endorsed("permit_no=CONFIRMED", AIR, "method=VC", "quantity=5")
          .permit("permit_no=BLANK")
          .endorsed("permit_no=BLANK", AIR, "quantity=5")
          .endorsed("permit_no=BLANK", "method=CONFIRM", "quantity=5")
          .permit("permit_no=STAMPS")
          .endorsed("permit_no=STAMPS", AIR, "method=BOX14", "quantity=5")
          .endorsed("permit_no=STAMPS", AIR, "method=MANUAL", "quantity=5")
          .permit("permit_no=PAPERS")
          .endorsed("permit_no=PAPERS", AIR, "customs_declaration_no=X1", "quantity=5")
          .endorsed(
              "permit_no=PAPERS", AIR, "method=CONFIRM", "customs_declaration_no=X2", "quantity=5")
          .permit("permit_no=ONCE")
          .endorsed("permit_no=ONCE", AIR, "quantity=3")
          .endorsed("permit_no=ONCE", AIR, "method=CONFIRM", "quantity=3")
          .endorsed(
              "permit_no=ONCE", AIR, "method=CONFIRM", "customs_declaration_no=X1", "quantity=3")
          .permit("permit_no=CHAIN")
          .endorsed("permit_no=CHAIN", AIR, "customs_declaration_no=X1", "quantity=3")
          .endorsed(
              "permit_no=CHAIN", AIR, "method=CONFIRM", "customs_declaration_no=X2", "quantity=3")
          .endorsed(
              "permit_no=CHAIN", AIR, "method=CONFIRM", "customs_declaration_no=X1", "quantity=3")
          .permit("permit_no=TAKEN")
          .endorsed("permit_no=TAKEN", AIR, "customs_declaration_no=X1", "quantity=3")
          .endorsed("permit_no=TAKEN", AIR, "method=MANUAL", "quantity=3")
          .endorsed(
              "permit_no=TAKEN", AIR, "method=CONFIRM", "customs_declaration_no=X2", "quantity=3")
          .endorsed(
              "permit_no=TAKEN", AIR, "method=CONFIRM", "customs_declaration_no=X3", "quantity=3")
          .permit("permit_no=CIRCUS", "permit_type=O", "type_other=EXHIBITION", "quantity=4")
          .endorsed("permit_no=CIRCUS", "quantity=3")
          .endorsed("permit_no=CIRCUS", "quantity=4", "direction=I", "endorsed_on=2013-07-01")
          .declared("declaration_no=C", "document_refs=C400:CIRCUS", "quantity=4", "flow=I")
          .permit("permit_no=PAIRS", "term=LPS", "quantity=20")
          .endorsed("permit_no=PAIRS", "quantity=10", "unit=PAI");

  private static List<String> crossings(String permit) {
    return CASE.crossings(permit + "/A").stream()
        .map(row -> text(row, "kind", "method", "quantity", "counted", "left_out"))
        .toList();
  }

  @Test
  void a_stamp_of_the_other_side_of_the_border_does_not_count() {
    assertThat(crossings("STAMP"))
        .containsExactly(
            "ENDORSEMENT BOX14 10 true -", "ENDORSEMENT BOX14 10 false OTHER_DIRECTION");
  }

  @Test
  void what_crossed_after_the_day_of_judgement_does_not_count() {
    assertThat(crossings("FUTURE"))
        .containsExactly("ENDORSEMENT BOX14 3 true -", "ENDORSEMENT BOX14 4 false AFTER_AS_OF");
    assertThat(text(CASE.line("FUTURE/A"), "traded_quantity", "trade_year")).isEqualTo("3 2013");
  }

  @Test
  void goods_on_a_cancelled_declaration_have_not_moved() {
    assertThat(crossings("RECALLED")).containsExactly("CUSTOMS EXACT 10 false NOT_MOVED");
    assertThat(text(CASE.line("RECALLED/A"), "evidence", "state")).isEqualTo("NONE UNUSED");
  }

  @Test
  void an_entry_of_any_method_and_its_confirmation_are_one_crossing_in_either_order() {
    assertThat(crossings("CONFIRMED"))
        .containsExactly("ENDORSEMENT CONFIRM 5 false REPEATED", "ENDORSEMENT VC 5 true -");
  }

  @Test
  void a_blank_transport_document_equals_a_blank_one_only() {
    assertThat(crossings("BLANK"))
        .containsExactlyInAnyOrder("ENDORSEMENT BOX14 5 true -", "ENDORSEMENT CONFIRM 5 true -");
  }

  @Test
  void two_stamps_without_a_confirmation_are_two_crossings() {
    assertThat(crossings("STAMPS"))
        .containsExactlyInAnyOrder("ENDORSEMENT BOX14 5 true -", "ENDORSEMENT MANUAL 5 true -");
  }

  @Test
  void different_declarations_are_different_crossings() {
    assertThat(crossings("PAPERS"))
        .containsExactlyInAnyOrder("ENDORSEMENT BOX14 5 true -", "ENDORSEMENT CONFIRM 5 true -");
  }

  @Test
  void of_two_confirmations_with_declarations_of_their_own_one_unnamed_entry_takes_one() {
    assertThat(text(CASE.line("TAKEN/A"), "endorsed_quantity", "crossings")).isEqualTo("9 3");
  }

  @Test
  void an_entry_is_confirmed_once_and_a_second_confirmation_is_another_crossing() {
    assertThat(text(CASE.line("ONCE/A"), "endorsed_quantity", "crossings")).isEqualTo("6 2");
  }

  @Test
  void a_confirmation_of_another_declaration_does_not_stand_in_the_way_of_the_right_one() {
    assertThat(crossings("CHAIN"))
        .containsExactlyInAnyOrder(
            "ENDORSEMENT BOX14 3 true -",
            "ENDORSEMENT CONFIRM 3 true -",
            "ENDORSEMENT CONFIRM 3 false REPEATED");
  }

  @Test
  void on_a_travelling_exhibition_the_largest_crossing_of_either_direction_counts_alone() {
    assertThat(crossings("CIRCUS"))
        .containsExactlyInAnyOrder(
            "ENDORSEMENT BOX14 3 false NOT_LARGEST",
            "ENDORSEMENT BOX14 4 true -",
            "CUSTOMS EXACT 4 false NOT_LARGEST");
    assertThat(text(CASE.line("CIRCUS/A"), "traded_quantity", "state")).isEqualTo("4 USED");
  }

  @Test
  void a_conversion_shows_its_factor_and_where_it_comes_from() {
    assertThat(CASE.crossings("PAIRS/A"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(text(row, "stated_quantity", "stated_unit", "factor", "quantity", "unit"))
                  .isEqualTo("10 PAI 2 20 NAR");
              assertThat(row.<String>getAs("factor_source")).isNotBlank();
            });
  }
}
