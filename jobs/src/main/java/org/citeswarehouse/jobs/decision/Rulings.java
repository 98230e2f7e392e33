package org.citeswarehouse.jobs.decision;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.Effect;
import org.citeswarehouse.model.decision.Ledger;
import org.citeswarehouse.model.units.Conversion;

/**
 * What becomes of each decision in a build.
 *
 * @param all one for each decision, in the order they were made
 * @param judgedAt by identifier of a decision, the day at which states were judged when it was
 *     made: what crossed later nobody had seen then; decisions without a build before them have
 *     none
 */
public record Rulings(List<Ruling> all, Map<String, LocalDate> judgedAt) implements Serializable {

  /** No decisions at all. */
  public static final Rulings NONE = new Rulings(List.of(), Map.of());

  /**
   * Rules on decisions.
   *
   * @param ledger all decisions; those of Parties that are not built are passed over
   * @param parties the Parties that are built
   * @param register their register
   * @param asOf day at which states are judged
   * @param judgedAt the day at which the last build before a decision judged, null without any
   */
  public static Rulings of(
      Ledger ledger,
      List<String> parties,
      ResolvedRegister register,
      LocalDate asOf,
      Function<Decision, LocalDate> judgedAt) {
    List<Decision> own = ledger.all().stream().filter(d -> parties.contains(d.party())).toList();
    if (own.isEmpty()) {
      return NONE;
    }
    List<Decision> inForce =
        ledger.inForce().stream().filter(d -> parties.contains(d.party())).toList();
    Subjects subjects = Subjects.of(inForce, register);
    Map<String, Ruling> rulings = new HashMap<>();
    for (Decision decision : inForce) {
      rulings.put(decision.id(), ruling(decision, subjects, asOf));
    }
    shares(inForce, rulings, subjects);
    List<Ruling> all = new ArrayList<>();
    for (Decision decision : own) {
      Ruling ruling = rulings.get(decision.id());
      all.add(ruling == null ? outOfForce(ledger, decision) : ruling);
    }
    Map<String, LocalDate> days = new HashMap<>();
    for (Decision decision : own) {
      LocalDate day = judgedAt.apply(decision);
      if (day != null) {
        days.put(decision.id(), day);
      }
    }
    return new Rulings(List.copyOf(all), Map.copyOf(days));
  }

  /** Decisions of an action that the build follows. */
  public List<Decision> applied(Action... actions) {
    List<Action> wanted = List.of(actions);
    return all.stream()
        .filter(Ruling::isApplied)
        .map(Ruling::decision)
        .filter(d -> wanted.contains(d.action()))
        .toList();
  }

  private static Ruling outOfForce(Ledger ledger, Decision decision) {
    if (decision.action() == Action.UNDO) {
      return new Ruling(decision, Effect.APPLIED, Sentences.of("UNDOING", decision.undoes()));
    }
    Optional<String> undone = ledger.undoneBy(decision);
    if (undone.isPresent()) {
      return new Ruling(decision, Effect.UNDONE, Sentences.of("UNDONE", undone.get()));
    }
    String later = ledger.answeredBy(decision).orElseThrow();
    return new Ruling(decision, Effect.SUPERSEDED, Sentences.of("SUPERSEDED", later));
  }

  private static Ruling ruling(Decision decision, Subjects subjects, LocalDate asOf) {
    if (decision.item() != null && subjects.item(decision) == null) {
      return Ruling.waiting(decision, "item", decision.item().written());
    }
    if (decision.line() != null && !subjects.hasLine(decision)) {
      return Ruling.waiting(decision, "line", decision.line().written());
    }
    if (decision.action() == Action.LINK && !subjects.item(decision).moved()) {
      return Ruling.waiting(decision, "unmoved", decision.item().written());
    }
    if (decision.action() == Action.ENTER_QUANTITY) {
      if (!decision.amount().standard().unit().equals(subjects.unit(decision))) {
        return Ruling.waiting(
            decision, "unit", decision.amount().written(), subjects.unit(decision));
      }
      if (decision.crossedOn().isAfter(asOf)) {
        return Ruling.waiting(decision, "later", asOf.toString());
      }
    }
    return Ruling.applied(decision);
  }

  /** Shares count once they make up the whole item: never more than was declared, never less. */
  private static void shares(
      List<Decision> inForce, Map<String, Ruling> rulings, Subjects subjects) {
    Map<List<Object>, List<Decision>> byItem = new HashMap<>();
    for (Decision decision : inForce) {
      if (decision.action() == Action.LINK
          && decision.amount() != null
          && rulings.get(decision.id()).isApplied()) {
        byItem
            .computeIfAbsent(List.of(decision.party(), decision.item()), k -> new ArrayList<>())
            .add(decision);
      }
    }
    for (List<Decision> shares : byItem.values()) {
      KnownItem item = subjects.item(shares.get(0));
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal whole = null;
      String unit = shares.get(0).amount().standard().unit();
      for (Decision share : shares) {
        Conversion standard = share.amount().standard();
        whole = item.whole(standard).orElse(null);
        if (whole == null || !standard.unit().equals(unit)) {
          shares.forEach(
              d -> rulings.put(d.id(), Ruling.waiting(d, "share.unit", share.amount().written())));
          break;
        }
        sum = sum.add(standard.quantity());
      }
      if (whole != null && sum.compareTo(whole) != 0) {
        String given = plain(sum) + " " + unit;
        String stated = plain(whole) + " " + unit;
        shares.forEach(d -> rulings.put(d.id(), Ruling.waiting(d, "share.sum", given, stated)));
      }
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
