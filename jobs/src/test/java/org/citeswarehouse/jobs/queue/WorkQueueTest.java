package org.citeswarehouse.jobs.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.table.DecisionTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which questions wait for an officer on 30 June 2014, in which order, and why. */
class WorkQueueTest {

  private static List<Row> queue;
  private static List<Row> decisions;

  @BeforeAll
  static void work() {
    RegisterCase register =
        new RegisterCase()
            .permit("permit_no=PLAIN")
            .endorsed("permit_no=PLAIN")
            .permit("permit_no=VOID", "permit_status=CANCELLED", "appendix=I")
            .endorsed("permit_no=VOID")
            .permit("permit_no=OVER")
            .endorsed("permit_no=OVER", "quantity=30")
            .permit("permit_no=OVER3", "appendix=III")
            .endorsed("permit_no=OVER3", "quantity=30")
            .permit("permit_no=APART")
            .endorsed("permit_no=APART", "quantity=8")
            .declared("declaration_no=DA", "document_refs=C400:APART", "quantity=9")
            .permit("permit_no=BOXES")
            .endorsed("permit_no=BOXES", "quantity=3", "unit=BOX")
            .declared(
                "declaration_no=DU",
                "flow=I",
                "document_refs=C401:TG-999",
                "country_export=TG",
                "country_origin=TG",
                "country_destination=CH",
                "quantity=10")
            .permit("permit_no=ACCEPTED")
            .endorsed("permit_no=ACCEPTED", "quantity=30")
            .decided("action=ACCEPT", "issuing_country=CH", "permit_no=ACCEPTED", "line_no=A")
            .permit("permit_no=SINCE")
            .endorsed("permit_no=SINCE", "quantity=30")
            .endorsed(
                "permit_no=SINCE",
                "quantity=1",
                "endorsed_on=2013-06-02",
                "run_id=20140620T120000.000Z-00000002")
            .decided("action=ACCEPT", "issuing_country=CH", "permit_no=SINCE", "line_no=A")
            .permit("permit_no=LATER")
            .endorsed("permit_no=LATER", "quantity=30")
            .decided(
                "action=DEFER",
                "issuing_country=CH",
                "permit_no=LATER",
                "line_no=A",
                "until_date=2014-07-01")
            .permit("permit_no=NOW")
            .endorsed("permit_no=NOW", "quantity=30")
            .decided(
                "action=DEFER",
                "issuing_country=CH",
                "permit_no=NOW",
                "line_no=A",
                "until_date=2014-06-30");
    decisions =
        DecisionEffects.tables(register.reconciled())
            .get(DecisionTables.DECISION_EFFECTS)
            .collectAsList();
    queue =
        WorkQueue.tables(register.reconciled())
            .get(DecisionTables.WORK_QUEUE)
            .collectAsList()
            .stream()
            .sorted(Comparator.comparing(r -> r.<Integer>getAs("rank")))
            .toList();
  }

  @Test
  void what_holds_up_the_report_comes_first_and_then_what_is_rarest() {
    assertThat(queue)
        .extracting(r -> text(r, "rank", "question", "permit_no", "declaration_no", "blocks"))
        .containsExactly(
            "1 VOID_USED VOID - true",
            "2 INCOMPARABLE BOXES - true",
            "3 PERMIT_UNKNOWN - DU true",
            "4 OVER_USED SINCE - false",
            "5 OVER_USED NOW - false",
            "6 OVER_USED OVER - false",
            "7 ENDORSED_DECLARED_DIFFER APART - false",
            "8 OVER_USED OVER3 - false");
  }

  @Test
  void the_score_is_the_sum_of_its_weighted_parts() {
    // 0.3 x 1 + 0.15 x 10/(10+10) + 0.15 x (1 - 123/365) + 0.4 x 1
    assertThat(queue.get(0))
        .extracting(
            r ->
                text(
                    r,
                    "appendix_score",
                    "quantity_score",
                    "urgency_score",
                    "gain_score",
                    "score",
                    "days_left"))
        .isEqualTo("1 0.5 0.663014 1 0.874452 123");
  }

  @Test
  void each_question_says_in_one_sentence_why_it_is_asked() {
    assertThat(queue.subList(0, 3))
        .extracting(r -> r.<String>getAs("reason"))
        .containsExactly(
            "Goods crossed on line CH VOID A of a document that was cancelled, replaced or lost;"
                + " Appendix I, 10 NAR, report due in 123 days.",
            "What crossed on line CH BOXES A does not convert into the unit of the permit;"
                + " Appendix II, 10 NAR, report due in 123 days.",
            "Customs item CH DU 1 cites a CITES document that is not in the register;"
                + " Appendix not known, 10 NAR, report due in 123 days.");
  }

  @Test
  void what_was_accepted_or_put_off_to_a_later_day_is_no_question() {
    assertThat(queue)
        .extracting(r -> r.<String>getAs("permit_no"))
        .contains("NOW")
        .doesNotContain("ACCEPTED", "LATER", "PLAIN");
  }

  @Test
  void what_came_in_after_a_line_was_accepted_is_asked_again_and_the_acceptance_says_so() {
    assertThat(decisions)
        .extracting(r -> text(r, "permit_no", "action", "effect"))
        .containsExactlyInAnyOrder(
            "ACCEPTED ACCEPT APPLIED",
            "SINCE ACCEPT WAITING",
            "LATER DEFER APPLIED",
            "NOW DEFER APPLIED");
  }
}
