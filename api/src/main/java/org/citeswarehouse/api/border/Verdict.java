package org.citeswarehouse.api.border;

import java.util.Locale;

/** What an officer at the border is told first. */
public enum Verdict {
  /** It may be used today. */
  VALID(Sign.GO),
  /** The register has no last day of validity. */
  UNDATED(Sign.LOOK),
  /** Its first day is still to come. */
  NOT_YET(Sign.STOP),
  /** Its last day is over. */
  EXPIRED(Sign.STOP),
  /** Nothing is left on any of its lines. */
  USED_UP(Sign.STOP),
  /** The authority cancelled it. */
  CANCELLED(Sign.STOP),
  /** Another document took its place. */
  REPLACED(Sign.STOP),
  /** It was lost. */
  LOST(Sign.STOP),
  /** Its holder gave it back. */
  RETURNED(Sign.STOP),
  /** It is not in the register. */
  UNKNOWN(Sign.LOOK);

  private final Sign sign;

  Verdict(Sign sign) {
    this.sign = sign;
  }

  /** A sign that is told apart by its form, not by its colour alone. */
  public enum Sign {
    /** It may pass. */
    GO("\u2713"),
    /** It may not. */
    STOP("\u2715"),
    /** Somebody has to look. */
    LOOK("?");

    private final String mark;

    Sign(String mark) {
      this.mark = mark;
    }

    /** The mark. */
    public String mark() {
      return mark;
    }

    /** The word in style sheets. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its sign. */
  public Sign sign() {
    return sign;
  }
}
