package org.citeswarehouse.jobs.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.decision.Effect;
import org.junit.jupiter.api.Test;

/** What decisions do to a register. docs/adr/0012. */
class DecidedRegisterTest {

  private static final String D1 = "declaration_country=CH|declaration_no=D1|item_no=1";
  private static final String P1 = "issuing_country=CH|permit_no=P1|line_no=A";
  private static final String P2 = "issuing_country=CH|permit_no=P2|line_no=A";

  /** Two permits; the item cites the first. */
  private static RegisterCase twoPermits() {
    return new RegisterCase().permit().permit("permit_no=P2").declared();
  }

  private static RegisterCase decided(RegisterCase register, String action, String... more) {
    String joined = String.join("|", more);
    return register.decided(("action=" + action + "|" + joined).split("\\|"));
  }

  private static List<Effect> effects(RegisterCase register) {
    return register.rulings().stream().map(Ruling::effect).toList();
  }

  private static List<String> all(RegisterCase register) {
    return List.of(
            register.result().reconciliation(),
            register.result().matches(),
            register.result().crossings(),
            register.report().lines(),
            register.report().checks())
        .stream()
        .map(Dataset::collectAsList)
        .flatMap(rows -> rows.stream().map(Row::toString).sorted())
        .toList();
  }

  @Test
  void a_link_moves_the_item_to_the_line_and_keeps_what_was_found_as_the_alternative() {
    RegisterCase register = decided(twoPermits(), "LINK", D1, P2);

    assertThat(
            RegisterCase.text(
                register.match("D1/1"),
                "permit_no",
                "method",
                "score",
                "finding",
                "rejected_line",
                "decision_id"))
        .isEqualTo("P2 DECIDED 1 - CH P1 A d1");
    assertThat(RegisterCase.text(register.line("P1/A"), "state", "traded_quantity"))
        .isEqualTo("UNUSED 0");
    assertThat(RegisterCase.text(register.line("P2/A"), "state", "traded_quantity"))
        .isEqualTo("USED 10");
    assertThat(effects(register)).containsExactly(Effect.APPLIED);
  }

  @Test
  void an_unlinked_item_is_a_question_again() {
    RegisterCase register = decided(twoPermits(), "UNLINK", D1, P1);

    assertThat(
            RegisterCase.text(
                register.match("D1/1"), "permit_no", "method", "score", "finding", "rejected_line"))
        .isEqualTo("- NONE - LINE_UNDECIDED CH P1 A");
    assertThat(RegisterCase.text(register.line("P1/A"), "state")).isEqualTo("UNUSED");
  }

  @Test
  void an_item_is_split_over_lines_once_the_shares_make_up_the_whole() {
    RegisterCase register = twoPermits();
    decided(register, "LINK", D1, P1, "quantity=6|unit=NAR");
    decided(register, "LINK", D1, P2, "quantity=4|unit=NAR");

    assertThat(RegisterCase.text(register.line("P1/A"), "customs_quantity")).isEqualTo("6");
    assertThat(RegisterCase.text(register.line("P2/A"), "customs_quantity")).isEqualTo("4");
    assertThat(RegisterCase.text(register.match("D1/1"), "permit_no", "shares"))
        .isEqualTo("P1 6 NAR on CH P1 A;4 NAR on CH P2 A");
    assertThat(effects(register)).containsExactly(Effect.APPLIED, Effect.APPLIED);

    RegisterCase half = decided(twoPermits(), "LINK", D1, P2, "quantity=4|unit=NAR");

    assertThat(RegisterCase.text(half.match("D1/1"), "permit_no", "method")).isEqualTo("P1 EXACT");
    assertThat(half.rulings().get(0).message())
        .isEqualTo(
            "The shares given come to 4 NAR and the item to 10 NAR;"
                + " they are followed once they add up to the whole item.");
  }

  @Test
  void an_officer_chooses_between_what_was_endorsed_and_what_was_declared() {
    RegisterCase declared = new RegisterCase().permit().endorsed("quantity=8").declared();
    decided(declared, "USE_DECLARED", P1);

    assertThat(
            RegisterCase.text(
                declared.line("P1/A"), "traded_quantity", "state", "decided_evidence"))
        .isEqualTo("10 USED CUSTOMS");
    assertThat(reported(declared)).containsExactly("2013 10");

    RegisterCase endorsed = new RegisterCase().permit().endorsed("quantity=8").declared();
    decided(endorsed, "USE_DECLARED", P1);
    decided(endorsed, "USE_ENDORSED", P1);

    assertThat(RegisterCase.text(endorsed.line("P1/A"), "traded_quantity")).isEqualTo("8");
    assertThat(effects(endorsed)).containsExactly(Effect.SUPERSEDED, Effect.APPLIED);
  }

  @Test
  void quantities_that_were_entered_add_up_and_are_reported_in_their_years() {
    RegisterCase register = new RegisterCase().permit().endorsed("quantity=8");
    decided(
        register, "ENTER_QUANTITY", P1, "quantity=3|unit=NAR|crossed_on=2013-06-01|proof=AWB 1");
    decided(
        register, "ENTER_QUANTITY", P1, "quantity=2|unit=NAR|crossed_on=2014-01-05|proof=AWB 2");

    assertThat(
            RegisterCase.text(
                register.line("P1/A"),
                "traded_quantity",
                "decided_quantity",
                "state",
                "trade_year"))
        .isEqualTo("5 5 PART_USED 2014");
    assertThat(reported(register)).containsExactly("2013 3", "2014 2");
  }

  @Test
  void an_accepted_line_no_longer_holds_up_the_report() {
    RegisterCase register = new RegisterCase().permit("permit_status=CANCELLED").endorsed();
    assertThat(blocking(register)).containsExactly("VOID_USED true");

    RegisterCase accepted = new RegisterCase().permit("permit_status=CANCELLED").endorsed();
    decided(accepted, "ACCEPT", P1);

    assertThat(blocking(accepted)).containsExactly("VOID_USED false");
    assertThat(RegisterCase.text(accepted.line("P1/A"), "state", "accepted_by"))
        .isEqualTo("VOID_USED d1");
  }

  @Test
  void a_decision_undone_restores_every_table() {
    RegisterCase undone = decided(twoPermits().endorsed("quantity=8"), "LINK", D1, P2);
    decided(undone, "ENTER_QUANTITY", P1, "quantity=3|unit=NAR|crossed_on=2013-06-01|proof=AWB 1");
    decided(undone, "UNDO", "undoes=d1");
    decided(undone, "UNDO", "undoes=d2");

    assertThat(all(undone)).isEqualTo(all(twoPermits().endorsed("quantity=8")));
    assertThat(effects(undone))
        .containsExactly(Effect.UNDONE, Effect.UNDONE, Effect.APPLIED, Effect.APPLIED);
  }

  @Test
  void a_decision_waits_while_what_it_is_about_is_not_there() {
    RegisterCase register = new RegisterCase().permit().declared();
    decided(register, "LINK", D1, P2);
    decided(register, "ACCEPT", "declaration_country=CH|declaration_no=D9|item_no=1");

    assertThat(effects(register)).containsExactly(Effect.WAITING, Effect.WAITING);
    assertThat(register.rulings().get(0).message()).startsWith("Permit line CH P2 A is not in");
    assertThat(register.rulings().get(1).message()).startsWith("Customs item CH D9 1 is not in");
    assertThat(RegisterCase.text(register.match("D1/1"), "permit_no", "method"))
        .isEqualTo("P1 EXACT");
  }

  @Test
  void goods_that_have_not_moved_are_not_linked() {
    RegisterCase register = new RegisterCase().permit().declared("status=REGISTERED");
    decided(register, "LINK", D1, P1);

    assertThat(effects(register)).containsExactly(Effect.WAITING);
    assertThat(RegisterCase.text(register.match("D1/1"), "finding")).isEqualTo("NOT_MOVED");
  }

  private static List<String> reported(RegisterCase register) {
    return register.report().lines().where("basis = 'actual'").collectAsList().stream()
        .map(r -> RegisterCase.text(r, "report_year", "quantity"))
        .sorted()
        .toList();
  }

  private static List<String> blocking(RegisterCase register) {
    return register.report().checks().where("check_code = 'VOID_USED'").collectAsList().stream()
        .map(r -> RegisterCase.text(r, "check_code", "blocks"))
        .toList();
  }
}
