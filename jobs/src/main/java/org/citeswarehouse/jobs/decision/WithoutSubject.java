package org.citeswarehouse.jobs.decision;

import java.util.List;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.model.decision.Decision;

/** Decisions about an item or a line that a register does not have. They wait until it has it. */
public final class WithoutSubject {

  private WithoutSubject() {}

  /** Those of some decisions whose item or line is not in the register. */
  public static List<Decision> among(List<Decision> decisions, ResolvedRegister register) {
    Subjects subjects = Subjects.of(decisions, register);
    return decisions.stream()
        .filter(
            d ->
                (d.item() != null && subjects.item(d) == null)
                    || (d.line() != null && !subjects.hasLine(d)))
        .toList();
  }
}
