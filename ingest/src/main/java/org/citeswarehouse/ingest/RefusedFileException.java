package org.citeswarehouse.ingest;

import java.util.Arrays;
import java.util.Locale;

/**
 * A file that is refused as a whole, with nothing taken from it. Problem, cause and remedy are in
 * the words of the one who delivered it.
 */
public final class RefusedFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final String[] details;

  /**
   * A refusal.
   *
   * @param refusal why
   * @param details name of the file, and what the reason asks for
   */
  public RefusedFileException(Refusal refusal, String... details) {
    super(refusal.text("problem", Locale.ENGLISH, (Object[]) details));
    this.refusal = refusal;
    this.details = details.clone();
  }

  /** Why the file is refused. */
  public Refusal refusal() {
    return refusal;
  }

  /** What is wrong, naming the file, and the entry, row or column where there is one. */
  public String problem() {
    return problem(Locale.ENGLISH);
  }

  /** What is wrong, in a language. */
  public String problem(Locale locale) {
    return refusal.text("problem", locale, details());
  }

  /** Why that stops the file. */
  public String reason() {
    return reason(Locale.ENGLISH);
  }

  /** Why that stops the file, in a language. */
  public String reason(Locale locale) {
    return refusal.text("reason", locale, details());
  }

  /** What to do. */
  public String remedy() {
    return remedy(Locale.ENGLISH);
  }

  /** What to do, in a language. */
  public String remedy(Locale locale) {
    return refusal.text("remedy", locale, details());
  }

  private Object[] details() {
    return Arrays.copyOf(details, details.length, Object[].class);
  }
}
