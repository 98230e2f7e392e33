package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;
import static org.citeswarehouse.model.table.Column.timestamp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What officers decided, what became of it, and what is still to be decided. docs/adr/0012. */
public final class DecisionTables {

  private static final String UNIT = "unit";

  private static final List<Column> DECISION =
      List.of(
          text("decision_id", "Identifier; a later decision has a greater one."),
          text("party", "The Party whose register it is about."),
          text("action", "LINK, UNLINK, USE_ENDORSED, USE_DECLARED, ENTER_QUANTITY, ACCEPT,"
              + " DEFER or UNDO."),
          text("declaration_country", "Country of the declaration it is about."),
          text("declaration_no", "Number of the declaration."),
          integer("item_no", "Item of the declaration."),
          text("issuing_country", "Country that issued the permit it is about."),
          text("permit_no", "Number of the permit, as in the register."),
          text("line_no", "Line of the permit."),
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

  private DecisionTables() {}

  static List<Table> all() {
    return new ArrayList<>(List.of(DECISIONS, DECISION_EFFECTS));
  }
}
