package org.citeswarehouse.model.decision;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decisions in the order they were made, and which of them hold. Nothing is ever taken out. */
public final class Ledger implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Decision> decisions;
  private final HashMap<String, Decision> byId = new HashMap<>();
  private final HashMap<String, String> undoneBy = new HashMap<>();
  private final HashMap<String, String> answeredBy = new HashMap<>();

  /** A ledger of these decisions, in any order. */
  public Ledger(List<Decision> decisions) {
    this.decisions = new ArrayList<>(decisions);
    this.decisions.sort(Comparator.comparing(Decision::id));
    this.decisions.forEach(d -> byId.put(d.id(), d));
    for (Decision decision : this.decisions) {
      if (decision.action() == Action.UNDO) {
        undoneBy.putIfAbsent(decision.undoes(), decision.id());
      }
    }
    answer();
  }

  /** All decisions, the first one first. */
  public List<Decision> all() {
    return List.copyOf(decisions);
  }

  /** Decisions that are neither undone nor set aside by a later one; undoings are not listed. */
  public List<Decision> inForce() {
    return decisions.stream()
        .filter(d -> d.action() != Action.UNDO)
        .filter(d -> undoneBy(d).isEmpty() && answeredBy(d).isEmpty())
        .toList();
  }

  /** The decision of that identifier. */
  public Optional<Decision> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The decision that undid this one. */
  public Optional<String> undoneBy(Decision decision) {
    return Optional.ofNullable(undoneBy.get(decision.id()));
  }

  /** The later decision on the same question, where this one is not undone. */
  public Optional<String> answeredBy(Decision decision) {
    return Optional.ofNullable(answeredBy.get(decision.id()));
  }

  /** The last identifier; blank in an empty ledger. */
  public String lastId() {
    return decisions.isEmpty() ? "" : decisions.get(decisions.size() - 1).id();
  }

  /** This ledger with one more decision. */
  public Ledger and(Decision further) {
    List<Decision> more = new ArrayList<>(decisions);
    more.add(further);
    return new Ledger(more);
  }

  private static Object subject(Decision decision) {
    if (decision.warning() != null) {
      return decision.warning();
    }
    return decision.item() == null ? decision.line() : decision.item();
  }

  /**
   * Only decisions on one item, one line or one warning can answer each other, so no others are
   * compared.
   */
  private void answer() {
    Map<Object, List<Decision>> standing = new HashMap<>();
    for (Decision later : decisions) {
      if (later.action() == Action.UNDO || undoneBy.containsKey(later.id())) {
        continue;
      }
      Object subject = subject(later);
      List<Decision> earlier = standing.computeIfAbsent(subject, any -> new ArrayList<>());
      earlier.removeIf(
          before -> {
            boolean answered = later.answersInsteadOf(before);
            if (answered) {
              answeredBy.put(before.id(), later.id());
            }
            return answered;
          });
      earlier.add(later);
    }
  }
}
