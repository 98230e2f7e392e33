package org.citeswarehouse.api.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.DecisionId;
import org.citeswarehouse.model.decision.DecisionRefusedException;
import org.citeswarehouse.model.decision.Ledger;
import org.citeswarehouse.model.table.ReconciliationTables;

/** Checks decisions against the last build and leaves them for the next. */
public final class TakenDecisions {

  private final Warehouse warehouse;
  private final DecisionInbox inbox;

  /** Decisions on what a warehouse holds. */
  public TakenDecisions(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.inbox = new DecisionInbox(warehouse);
  }

  /**
   * Takes a decision.
   *
   * @param form its fields, as {@link DecisionForm} has them; an undoing needs no Party
   * @return its identifier
   * @throws Refusal when it cannot be taken in; nothing was written then
   */
  public String take(Map<String, String> form) {
    return takeAll(List.of(form), book -> {}).get(0);
  }

  /**
   * Takes several decisions, all of them or none.
   *
   * @param forms their fields
   * @param allowed looks at the decisions there are before these are taken, while nobody else can
   *     add one, and throws what it has against it
   * @return their identifiers
   * @throws Refusal when one cannot be taken in; nothing was written then
   */
  public List<String> takeAll(List<Map<String, String>> forms, Consumer<DecisionBook> allowed) {
    return inbox.inTurn(() -> taken(forms, allowed));
  }

  private List<String> taken(List<Map<String, String>> forms, Consumer<DecisionBook> allowed) {
    DecisionBook book = DecisionBook.of(warehouse);
    allowed.accept(book);
    Ledger ledger = book.ledger();
    String last = ledger.lastId();
    Instant now = Instant.now();
    List<Decision> fresh = new ArrayList<>();
    for (Map<String, String> form : forms) {
      Decision decision = checked(form, ledger, DecisionId.after(last, now), now, book.reading());
      fresh.add(decision);
      last = decision.id();
      // Only an undoing asks for the others; the whole ledger is not made anew for each.
      if (decision.action() == Action.UNDO) {
        ledger = ledger.and(decision);
      }
    }
    inbox.leave(fresh);
    return fresh.stream().map(Decision::id).toList();
  }

  private Decision checked(
      Map<String, String> form, Ledger ledger, String id, Instant now, Reading reading) {
    try {
      Map<String, String> fields = new HashMap<>(form);
      String undoes = fields.getOrDefault("undoes", "").strip();
      if (!undoes.isEmpty()) {
        fields.putIfAbsent("party", undone(ledger, undoes).party());
      }
      Decision decision = DecisionForm.read(fields, id, now);
      if (!warehouse.sight().sees(decision.party())) {
        throw Refusal.of(Kind.NOT_FOUND, "decision.party", decision.party());
      }
      lookUp(decision, reading);
      return decision;
    } catch (DecisionRefusedException e) {
      Locale locale = Asking.current().language().locale();
      boolean missing = List.of("line", "item", "decision").contains(e.key());
      Refusal refusal =
          Refusal.of(
              missing ? Kind.NOT_FOUND : Kind.WRONG_INPUT,
              "decision.refused",
              e.problem(locale),
              e.reason(locale),
              e.remedy(locale));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static Decision undone(Ledger ledger, String id) {
    Decision decision =
        ledger.find(id).orElseThrow(() -> new DecisionRefusedException("decision", id));
    if (decision.action() == Action.UNDO) {
      throw new DecisionRefusedException("undoing", id, decision.undoes());
    }
    ledger
        .undoneBy(decision)
        .ifPresent(
            by -> {
              throw new DecisionRefusedException("undone", id, by);
            });
    return decision;
  }

  private static void lookUp(Decision d, Reading reading) {
    if (d.item() != null) {
      Sql items =
          Sql.of("SELECT count(*) FROM ")
              .then(reading.from(ReconciliationTables.MATCHES))
              .then(
                  Sql.of(
                      " WHERE party = ? AND declaration_country = ? AND declaration_no = ?"
                          + " AND item_no = CAST(? AS INTEGER)",
                      d.party(),
                      d.item().country(),
                      d.item().declaration(),
                      Integer.toString(d.item().item())));
      if (reading.count(items) == 0) {
        throw new DecisionRefusedException("item", d.party(), d.item().written());
      }
    }
    if (d.line() != null) {
      Sql lines =
          Sql.of("SELECT count(*) FROM ")
              .then(reading.from(ReconciliationTables.RECONCILIATION))
              .then(
                  Sql.of(
                      " WHERE party = ? AND issuing_country = ? AND permit_no = ? AND line_no = ?",
                      d.party(),
                      d.line().country(),
                      d.line().permit(),
                      d.line().line()));
      if (reading.count(lines) == 0) {
        throw new DecisionRefusedException("line", d.party(), d.line().written());
      }
    }
  }
}
