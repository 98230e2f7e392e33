package org.citeswarehouse.reports.table;

/**
 * A sheet can't hold what it was given; nothing has been written. The message says what, why and
 * what to do instead.
 */
public class SheetLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String cause;
  private final String remedy;

  SheetLimitException(String problem, String cause, String remedy) {
    super(problem + " " + cause + " " + remedy);
    this.problem = problem;
    this.cause = cause;
    this.remedy = remedy;
  }

  /** What could not be done. */
  public String problem() {
    return problem;
  }

  /** The limit that stands in the way. */
  public String cause() {
    return cause;
  }

  /** What to do instead. */
  public String remedy() {
    return remedy;
  }
}
