package org.citeswarehouse.jobs.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.decision.Effect;
import org.junit.jupiter.api.Test;

/** What decisions do to a register. docs/adr/0012. */
class DecidedRegisterTest {

  private static final RegisterCase CASE =
      new RegisterCase()
          .judgedAt("2014-05-31")
          .permit("permit_no=LINK1")
          .permit("permit_no=LINK2")
          .declared("declaration_no=LINK", "document_refs=C400:LINK1")
          .decided(decision("LINK", item("LINK"), line("LINK2")))
          .permit("permit_no=OFF")
          .declared("declaration_no=OFF", "document_refs=C400:OFF")
          .decided(decision("UNLINK", item("OFF"), line("OFF")))
          .permit("permit_no=SPLIT1")
          .permit("permit_no=SPLIT2")
          .declared("declaration_no=SPLIT", "document_refs=C400:SPLIT1")
          .decided(decision("LINK", item("SPLIT"), line("SPLIT1"), "quantity=6|unit=NAR"))
          .decided(decision("LINK", item("SPLIT"), line("SPLIT2"), "quantity=4|unit=NAR"))
          .permit("permit_no=HALF1")
          .permit("permit_no=HALF2")
          .declared("declaration_no=HALF", "document_refs=C400:HALF1")
          .decided(decision("LINK", item("HALF"), line("HALF2"), "quantity=4|unit=NAR"))
          .permit("permit_no=DECLARED")
          .endorsed("permit_no=DECLARED", "quantity=8")
          .declared("declaration_no=DECLARED", "document_refs=C400:DECLARED")
          .decided(decision("USE_DECLARED", line("DECLARED")))
          .permit("permit_no=TWICE")
          .endorsed("permit_no=TWICE", "quantity=8")
          .declared("declaration_no=TWICE", "document_refs=C400:TWICE")
          .decided(decision("USE_DECLARED", line("TWICE")))
          .decided(decision("USE_ENDORSED", line("TWICE")))
          .permit("permit_no=ENTERED")
          .endorsed("permit_no=ENTERED", "quantity=8")
          .decided(decision("ENTER_QUANTITY", line("ENTERED"), entered(3, "2013-06-01")))
          .decided(decision("ENTER_QUANTITY", line("ENTERED"), entered(2, "2014-01-05")))
          .permit("permit_no=ACCEPTED", "permit_status=CANCELLED")
          .endorsed("permit_no=ACCEPTED")
          .decided(decision("ACCEPT", line("ACCEPTED")))
          .permit("permit_no=GOESON", "permit_status=CANCELLED")
          .endorsed("permit_no=GOESON")
          .endorsed("permit_no=GOESON", "endorsed_on=2014-06-01", "quantity=2")
          .decided(decision("ACCEPT", line("GOESON")))
          .permit("permit_no=DEFERRED", "permit_status=CANCELLED")
          .endorsed("permit_no=DEFERRED")
          .decided(decision("DEFER", line("DEFERRED"), "until_date=2014-12-01"))
          .permit("permit_no=WAITS")
          .declared("declaration_no=WAITS", "document_refs=C400:WAITS")
          .decided(decision("LINK", item("WAITS"), line("NOWHERE")))
          .decided(decision("ACCEPT", item("NEVERSEEN")))
          .permit("permit_no=STAYS")
          .declared("declaration_no=STAYS", "document_refs=C400:STAYS", "status=REGISTERED")
          .decided(decision("LINK", item("STAYS"), line("STAYS")));

  @Test
  void what_crossed_after_the_day_that_was_judged_then_is_another_question() {
    assertThat(text(CASE.line("ACCEPTED/A"), "accepted_by")).isNotEqualTo("-");
    assertThat(text(CASE.line("GOESON/A"), "state", "accepted_by")).isEqualTo("VOID_USED -");
  }

  private static String[] decision(String action, String... fields) {
    return Stream.concat(
            Stream.of("action=" + action),
            Stream.of(fields).flatMap(f -> Stream.of(f.split("[|]"))))
        .toArray(String[]::new);
  }

  private static String item(String declaration) {
    return "declaration_country=CH|declaration_no=" + declaration + "|item_no=1";
  }

  private static String line(String permit) {
    return "issuing_country=CH|permit_no=" + permit + "|line_no=A";
  }

  private static String entered(int quantity, String day) {
    return "quantity=" + quantity + "|unit=NAR|crossed_on=" + day + "|proof=air waybill";
  }

  /** What became of the decisions on a line or item. */
  private static List<Ruling> on(String word) {
    return CASE.rulings().stream()
        .filter(
            ruling ->
                (ruling.decision().item() != null
                        && ruling.decision().item().declaration().equals(word))
                    || (ruling.decision().line() != null
                        && ruling.decision().line().permit().equals(word)))
        .toList();
  }

  private static List<Effect> effects(List<Ruling> rulings) {
    return rulings.stream().map(Ruling::effect).toList();
  }

  @Test
  void a_link_moves_the_item_to_the_line_and_keeps_what_was_found_as_the_alternative() {
    assertThat(
            text(
                CASE.match("LINK/1"),
                "permit_no",
                "method",
                "score",
                "finding",
                "rejected_line",
                "decision_id"))
        .isEqualTo("LINK2 DECIDED 1 - CH LINK1 A d1");
    assertThat(text(CASE.line("LINK1/A"), "state", "traded_quantity")).isEqualTo("UNUSED 0");
    assertThat(text(CASE.line("LINK2/A"), "state", "traded_quantity")).isEqualTo("USED 10");
    assertThat(effects(on("LINK"))).containsExactly(Effect.APPLIED);
  }

  @Test
  void an_unlinked_item_is_a_question_again() {
    assertThat(
            text(CASE.match("OFF/1"), "permit_no", "method", "score", "finding", "rejected_line"))
        .isEqualTo("- NONE - LINE_UNDECIDED CH OFF A");
    assertThat(text(CASE.line("OFF/A"), "state")).isEqualTo("UNUSED");
  }

  @Test
  void an_item_is_split_over_lines_once_the_shares_make_up_the_whole() {
    assertThat(text(CASE.line("SPLIT1/A"), "customs_quantity")).isEqualTo("6");
    assertThat(text(CASE.line("SPLIT2/A"), "customs_quantity")).isEqualTo("4");
    assertThat(text(CASE.match("SPLIT/1"), "permit_no", "shares"))
        .isEqualTo("SPLIT1 6 NAR on CH SPLIT1 A;4 NAR on CH SPLIT2 A");
    assertThat(effects(on("SPLIT"))).containsExactly(Effect.APPLIED, Effect.APPLIED);

    assertThat(text(CASE.match("HALF/1"), "permit_no", "method")).isEqualTo("HALF1 EXACT");
    assertThat(on("HALF").get(0).message())
        .isEqualTo(
            "The shares given come to 4 NAR and the item to 10 NAR;"
                + " they are followed once they add up to the whole item.");
  }

  @Test
  void an_officer_chooses_between_what_was_endorsed_and_what_was_declared() {
    assertThat(text(CASE.line("DECLARED/A"), "traded_quantity", "state", "decided_evidence"))
        .isEqualTo("10 USED CUSTOMS");
    assertThat(reported("DECLARED")).containsExactly("2013 10");
    assertThat(text(CASE.line("TWICE/A"), "traded_quantity")).isEqualTo("8");
    assertThat(effects(on("TWICE"))).containsExactly(Effect.SUPERSEDED, Effect.APPLIED);
  }

  @Test
  void quantities_that_were_entered_add_up_and_are_reported_in_their_years() {
    assertThat(
            text(
                CASE.line("ENTERED/A"),
                "traded_quantity",
                "decided_quantity",
                "state",
                "trade_year"))
        .isEqualTo("5 5 PART_USED 2014");
    assertThat(reported("ENTERED")).containsExactly("2013 3", "2014 2");
  }

  @Test
  void an_accepted_line_no_longer_holds_up_the_report_and_a_deferred_one_does() {
    assertThat(
            CASE.report().checks().where("check_code = 'VOID_USED'").collectAsList().stream()
                .map(r -> text(r, "permit_no", "blocks")))
        .containsExactlyInAnyOrder("ACCEPTED false", "DEFERRED true", "GOESON true", "GOESON true");
    assertThat(text(CASE.line("ACCEPTED/A"), "state", "accepted_by")).startsWith("VOID_USED d");
    assertThat(text(CASE.line("DEFERRED/A"), "state", "accepted_by", "deferred_until"))
        .isEqualTo("VOID_USED - 2014-12-01");
  }

  @Test
  void a_decision_waits_while_what_it_is_about_is_not_there() {
    assertThat(effects(on("WAITS"))).containsExactly(Effect.WAITING);
    assertThat(on("WAITS").get(0).message()).startsWith("Permit line CH NOWHERE A is not in");
    assertThat(on("NEVERSEEN").get(0).message())
        .startsWith("Customs item CH NEVERSEEN 1 is not in");
    assertThat(text(CASE.match("WAITS/1"), "permit_no", "method")).isEqualTo("WAITS EXACT");
  }

  @Test
  void goods_that_have_not_moved_are_not_linked() {
    assertThat(effects(on("STAYS"))).containsExactly(Effect.WAITING);
    assertThat(text(CASE.match("STAYS/1"), "finding")).isEqualTo("NOT_MOVED");
  }

  @Test
  void a_decision_undone_restores_every_table() {
    RegisterCase undone = undecided();
    undone
        .decided(decision("LINK", item("D1"), line("P2")))
        .decided(decision("ENTER_QUANTITY", line("P1"), entered(3, "2013-06-01")))
        .decided(decision("UNDO", "undoes=d1"))
        .decided(decision("UNDO", "undoes=d2"));

    assertThat(all(undone)).isEqualTo(all(undecided()));
    assertThat(effects(undone.rulings()))
        .containsExactly(Effect.UNDONE, Effect.UNDONE, Effect.APPLIED, Effect.APPLIED);
  }

  private static RegisterCase undecided() {
    return new RegisterCase().permit().permit("permit_no=P2").endorsed("quantity=8").declared();
  }

  private static List<String> all(RegisterCase register) {
    List<String> all = new ArrayList<>();
    for (Dataset<Row> table :
        List.of(
            register.result().reconciliation(),
            register.result().matches(),
            register.result().crossings(),
            register.report().lines())) {
      table.collectAsList().stream().map(Row::toString).sorted().forEach(all::add);
    }
    return all;
  }

  private static List<String> reported(String permit) {
    return CASE
        .report()
        .lines()
        .where("basis = 'actual' and export_permit = '" + permit + "'")
        .collectAsList()
        .stream()
        .map(r -> text(r, "report_year", "quantity"))
        .sorted()
        .toList();
  }
}
