package org.citeswarehouse.model.fix;

import org.citeswarehouse.model.refusal.ThreePartException;

/** A fix that cannot be taken in: problem, cause and remedy in the user's words. */
public final class FixRefusedException extends ThreePartException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param key name of its three texts in the message file of this package
   * @param details values the texts name
   */
  public FixRefusedException(String key, Object... details) {
    super("org.citeswarehouse.model.fix.messages", key, details);
  }
}
