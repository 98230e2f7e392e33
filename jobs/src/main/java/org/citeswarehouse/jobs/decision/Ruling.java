package org.citeswarehouse.jobs.decision;

import java.io.Serializable;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.Effect;

/**
 * A decision and what becomes of it.
 *
 * @param decision the decision
 * @param effect what becomes of it
 * @param message the same in a sentence
 */
public record Ruling(Decision decision, Effect effect, String message) implements Serializable {

  static Ruling applied(Decision decision) {
    return new Ruling(decision, Effect.APPLIED, Sentences.of("APPLIED"));
  }

  /** The same, waiting for what a sentence says. */
  public static Ruling waiting(Decision decision, String key, Object... values) {
    return new Ruling(decision, Effect.WAITING, Sentences.of(key, values));
  }

  /** Whether the build follows it. */
  public boolean isApplied() {
    return effect == Effect.APPLIED;
  }
}
