package org.citeswarehouse.api.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.Ledger;

/**
 * What had been decided on each item and line when a page was made; its forms give it back, so that
 * nobody decides over what somebody else decided meanwhile.
 */
public final class Seen {

  private record Key(String party, Object subject) {}

  private final Ledger ledger;
  private final String run;
  private final Map<Key, List<Decision>> bySubject = new HashMap<>();

  /** What is decided as a book has it. */
  public Seen(DecisionBook book) {
    this.ledger = book.ledger();
    this.run = book.reading().state().run();
    for (Decision decision : book.ledger().all()) {
      Decision about = decision;
      if (decision.action() == Action.UNDO) {
        Optional<Decision> undone = book.ledger().find(decision.undoes());
        if (undone.isEmpty()) {
          continue;
        }
        about = undone.get();
      }
      add(about.item(), decision);
      add(about.line(), decision);
    }
  }

  private void add(Object subject, Decision decision) {
    if (subject != null) {
      bySubject
          .computeIfAbsent(new Key(decision.party(), subject), key -> new ArrayList<>())
          .add(decision);
    }
  }

  /** Every decision on a subject, undoings among them, the first one first. */
  List<Decision> on(Subject subject) {
    Object key = subject.item() == null ? subject.line() : subject.item();
    return bySubject.getOrDefault(new Key(subject.party(), key), List.of());
  }

  /** The run, and the last decision on a subject, as forms carry them. */
  String version(Subject subject) {
    return version(run, last(subject));
  }

  /**
   * A version as forms carry it.
   *
   * @param run the run that was seen; blank where a form does not say
   * @param last the last decision that was seen; blank for none
   */
  public static String version(String run, String last) {
    return run + "|" + last;
  }

  /** The last decision on a subject; blank for none. */
  public String last(Subject subject) {
    List<Decision> all = on(subject);
    return all.isEmpty() ? "" : all.get(all.size() - 1).id();
  }

  /** The decisions on a subject that are neither undone nor answered again, the first one first. */
  public List<Decision> standing(Subject subject) {
    return on(subject).stream()
        .filter(d -> d.action() != Action.UNDO)
        .filter(d -> ledger.undoneBy(d).isEmpty() && ledger.answeredBy(d).isEmpty())
        .toList();
  }

  /** The decisions on a subject that a version knows nothing of. */
  List<Decision> since(Subject subject, String version) {
    String last = version.substring(version.indexOf('|') + 1);
    return on(subject).stream().filter(d -> d.id().compareTo(last) > 0).toList();
  }
}
