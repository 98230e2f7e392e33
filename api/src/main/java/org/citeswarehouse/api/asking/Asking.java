package org.citeswarehouse.api.asking;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a request carries with it while it is answered; bound to its thread, so that every text and
 * table of the answer is in the language and within the sight of who asks.
 *
 * @param viewer who asks
 * @param sees whose rows are seen at the address that is asked for
 * @param language in which language
 * @param token gives what a form must give back, so that no other site can send it; a session
 *     begins when it is first asked for
 * @param told gives the sentence that the form before left for this page, once; blank for none
 * @param address path and query that were asked for
 */
public record Asking(
    Viewer viewer,
    Sight sees,
    Language language,
    Supplier<String> token,
    Supplier<String> told,
    String address) {

  /** No request: the command line. */
  public static final Asking NONE =
      new Asking(Viewer.AT_THE_MACHINE, Sight.ALL, Language.EN, () -> "", () -> "", "/");

  private static final ThreadLocal<Asking> BOUND = new ThreadLocal<>();

  /** The request that this thread answers; none on the command line. */
  public static Asking current() {
    Asking bound = BOUND.get();
    return bound == null ? NONE : bound;
  }

  /**
   * Whose rows the request that this thread answers may see.
   *
   * @throws IllegalStateException when the thread answers none: a server never sees all by default
   */
  public static Sight sight() {
    Asking bound = BOUND.get();
    if (bound == null) {
      throw new IllegalStateException("a table is read outside of a request");
    }
    return bound.sees();
  }

  /** A text that no other form has, so that a form is done once however often it is sent. */
  public static String once() {
    return UUID.randomUUID().toString();
  }

  /** The same at an address where more, or less, is seen. */
  public Asking seeing(Sight other) {
    return new Asking(viewer, other, language, token, told, address);
  }

  /** The same in another language: for what is written to somebody who speaks it. */
  public Asking in(Language other) {
    return new Asking(viewer, sees, other, token, told, address);
  }

  /** Binds the request to this thread. */
  public void bind() {
    BOUND.set(this);
  }

  /** Frees this thread of its request. */
  public static void free() {
    BOUND.remove();
  }
}
