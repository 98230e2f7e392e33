package org.citeswarehouse.jobs.warehouse;

import org.citeswarehouse.model.refusal.ThreePartException;

/** Something the user can mend: problem, cause and remedy in the user's words. */
public final class UserErrorException extends ThreePartException {

  private static final long serialVersionUID = 1L;

  /** What the process says to its caller. Source: contract section 1. */
  public enum Exit {
    /** The call is wrong. */
    USAGE(2),
    /** The input or the moment is refused; nothing was changed. */
    REFUSED(3),
    /** Anything else. */
    FAILED(1);

    private final int code;

    Exit(int code) {
      this.code = code;
    }

    /** The exit code. */
    public int code() {
      return code;
    }
  }

  private final Exit exit;

  /**
   * An error whose three texts stand under {@code key} in the message file of this package.
   *
   * @param exit what the process says to its caller
   * @param key name of the texts
   * @param details values the texts name
   */
  public UserErrorException(Exit exit, String key, Object... details) {
    super("org.citeswarehouse.jobs.warehouse.errors", key, details);
    this.exit = exit;
  }

  /** What the process says to its caller. */
  public Exit exit() {
    return exit;
  }

  /** Whether it is only that another process writes to the warehouse now. */
  public boolean isLock() {
    return key().equals("locked");
  }
}
