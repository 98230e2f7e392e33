package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;
import static org.citeswarehouse.model.table.Column.timestamp;

import java.util.List;
import java.util.stream.Stream;

/** What officers decided, what became of it, and what is still to be decided. docs/adr/0012. */
public final class DecisionTables {

  private static final String UNIT = "unit";

  private static final List<Column> DECISION =
      List.of(
          text("decision_id", "Identifier; a later decision has a greater one."),
          text("party", "The Party whose register it is about."),
          text(
              "action",
              "LINK, UNLINK, USE_ENDORSED, USE_DECLARED, ENTER_QUANTITY, ACCEPT,"
                  + " DEFER, WAIVE or UNDO."),
          text("declaration_country", "Country of the declaration it is about."),
          text("declaration_no", "Number of the declaration."),
          integer("item_no", "Item of the declaration."),
          text("issuing_country", "Country that issued the permit it is about."),
          text("permit_no", "Number of the permit, as in the register."),
          text("line_no", "Line of the permit."),
          text("rule", "Rule of validation whose warning is let stand."),
          text("value", "Value that breaks the rule; blank for every value of it."),
          integer("report_year", "Year of the report whose warning is let stand."),
          decimal("quantity", UNIT, "Quantity entered, or share of the item."),
          text("unit", "Unit of the quantity, as the officer gave it."),
          date("crossed_on", "Day of the crossing whose quantity is entered."),
          text("proof", "Document that proves the quantity entered."),
          date("until_date", "Day from which a deferred question is asked again."),
          text("undoes", "The decision that no longer holds."),
          text("reason", "Why, in the officer's words."),
          text("decided_by", "Who decided."),
          timestamp("decided_at", "When it was decided."),
          text("run_id", "The run that took it in."));

  /** Every decision ever made; nothing is taken out or changed. */
  public static final Table DECISIONS =
      new Table(
          "decision_log",
          Layer.SILVER,
          "A decision of an officer, as it was made.",
          DECISION,
          List.of("decision_id"),
          List.of(),
          List.of("party", "decision_id"));

  /** What became of each decision at the last build. */
  public static final Table DECISION_EFFECTS =
      new Table(
          "decisions",
          Layer.GOLD,
          "A decision of an officer, and what became of it at the last build.",
          Stream.concat(
                  DECISION.stream(),
                  Stream.of(
                      text(
                          "effect",
                          "APPLIED; WAITING, for what it is about is not there now; SUPERSEDED by a"
                              + " later one; or UNDONE."),
                      text("message", "The effect in words.")))
              .toList(),
          List.of("party", "decision_id"),
          List.of("party"),
          List.of("party", "decision_id"));

  /** Questions that wait for an officer, the most worthwhile first. */
  public static final Table WORK_QUEUE =
      new Table(
          "queue",
          Layer.GOLD,
          "A question that an officer has to decide, with its place in the queue.",
          List.of(
              text("party", "The Party whose register it is about."),
              integer("rank", "Place in the Party's queue; 1 is to be looked at first."),
              text(
                  "question",
                  "Why it is asked: a finding of an item, a state or finding of a line."),
              text("declaration_country", "Country of the declaration it is about."),
              text("declaration_no", "Number of the declaration."),
              integer("item_no", "Item of the declaration."),
              text("issuing_country", "Country that issued the permit."),
              text("permit_no", "Number of the permit; for an item, the best candidate's."),
              text("line_no", "Line of the permit; for an item, the best candidate's."),
              text("scientific_name", "Name on the permit; blank where no line is known."),
              text("appendix", "Appendix on the permit; blank where no line is known."),
              text("goods_description", "What customs call the goods."),
              decimal("quantity", UNIT, "Quantity at stake; blank where it is not known."),
              text("unit", "Standard unit of the quantity."),
              decimal(
                  "usual_quantity",
                  UNIT,
                  "Median quantity of the register's lines of that" + " term and unit."),
              integer("report_year", "Year whose annual report it touches."),
              date("due_on", "31 October after that year: the report is due."),
              integer("days_left", "Days from the day of judgement until then; negative if past."),
              bool("blocks", "Whether the annual report waits for it."),
              decimal("appendix_score", "", "From 0 to 1: I before II before III."),
              decimal("quantity_score", "", "From 0 to 1: half at the usual quantity."),
              decimal("urgency_score", "", "From 0 to 1: rises over the last year before due_on."),
              decimal("gain_score", "", "From 0 to 1: how likely an answer settles the question."),
              decimal("score", "", "The four, weighed; docs/adr/0012 has the weights."),
              text("reason", "Why it is asked and why now, in one sentence.")),
          List.of("party", "rank"),
          List.of("party"),
          List.of("party", "rank"));

  private DecisionTables() {}

  static List<Table> all() {
    return List.of(DECISIONS, DECISION_EFFECTS, WORK_QUEUE);
  }
}
