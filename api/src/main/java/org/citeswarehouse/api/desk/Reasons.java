package org.citeswarehouse.api.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;

/** What a form of decisions proposes. */
final class Reasons {

  private static final List<String> COMMON =
      List.of("papers", "customs", "holder", "number", "asked", "partial");
  private static final int RECENT = 4;
  private static final int DAYS = 30;

  private Reasons() {}

  /** Reasons given lately on a Party's register, then common ones. */
  static List<String> of(DecisionBook book, String party) {
    Set<String> reasons = new LinkedHashSet<>();
    List<Decision> all = book.ledger().all();
    for (int i = all.size() - 1; i >= 0 && reasons.size() < RECENT; i--) {
      if (all.get(i).party().equals(party) && all.get(i).action() != Action.UNDO) {
        reasons.add(all.get(i).reason());
      }
    }
    COMMON.forEach(name -> reasons.add(Texts.of("desk.reason." + name)));
    return List.copyOf(reasons);
  }

  /** The day on which a deferred question is asked again, unless another is chosen. */
  static LocalDate until() {
    return Day.today().plusDays(DAYS);
  }
}
