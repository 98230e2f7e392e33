package org.citeswarehouse.model.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fixes in the order they were made, and which of them hold. Nothing is ever taken out. */
public final class FixLedger {

  private final List<Fix> fixes;

  /** A ledger of these fixes, in any order. */
  public FixLedger(List<Fix> fixes) {
    this.fixes = fixes.stream().sorted(Comparator.comparing(Fix::id)).toList();
  }

  /** All of them, undoings included. */
  public List<Fix> all() {
    return fixes;
  }

  /** Those that hold; undoings are not listed. */
  public List<Fix> standing() {
    return fixes.stream().filter(f -> !f.isUndoing() && undoneBy(f.id()).isEmpty()).toList();
  }

  /** The fix of that identifier. */
  public Optional<Fix> find(String id) {
    return fixes.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /**
   * The fix of that identifier, to be taken back.
   *
   * @throws FixRefusedException when there is none, it is undone, or is an undoing itself
   */
  public Fix undoable(String id) {
    Fix fix = find(id).orElseThrow(() -> new FixRefusedException("none", id));
    if (fix.isUndoing()) {
      throw new FixRefusedException("undoing", id, fix.undoes());
    }
    undoneBy(id)
        .ifPresent(
            by -> {
              throw new FixRefusedException("undone", id, by);
            });
    return fix;
  }

  /** The undoing of a fix. */
  public Optional<String> undoneBy(String id) {
    return fixes.stream().filter(f -> id.equals(f.undoes())).map(Fix::id).findFirst();
  }

  /** The last identifier; blank in an empty ledger. */
  public String lastId() {
    return fixes.isEmpty() ? "" : fixes.get(fixes.size() - 1).id();
  }

  /** This ledger with more fixes. */
  public FixLedger and(List<Fix> further) {
    List<Fix> more = new ArrayList<>(fixes);
    more.addAll(further);
    return new FixLedger(more);
  }
}
