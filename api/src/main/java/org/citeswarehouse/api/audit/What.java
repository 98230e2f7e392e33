package org.citeswarehouse.api.audit;

/** What the audit log tells. Pages list them in this order. */
public enum What implements Told {
  /** Somebody signed in. */
  SIGNED_IN,
  /** A name and password that were wrong, or an institution that did not vouch. */
  SIGN_IN_FAILED,
  /** A name and password that were not looked at, since too many before them were wrong. */
  SIGN_IN_REFUSED,
  /** A key of a program that is none, or no longer. */
  KEY_REFUSED,
  /** Somebody signed out. */
  SIGNED_OUT,
  /**
   * Rows of a register were read, with the numbers of permits; an address that declares it and
   * answers with a file leaves {@link #EXPORTED}.
   */
  READ,
  /**
   * A permit was looked for by its number, and none was shown; an address that declares it and
   * shows one leaves {@link #READ}.
   */
  LOOKED_FOR,
  /** Rows of a register were taken as a file. */
  EXPORTED,
  /** A decision was taken or undone. */
  DECIDED,
  /** A value was read as another, or no longer. */
  FIXED,
  /** A report was frozen as it is submitted. */
  FROZEN,
  /** A file was left for the warehouse. */
  UPLOADED,
  /** An account, its roles, password or keys were changed. */
  ACCOUNT_CHANGED,
  /** An agreement between Parties was added or ended. */
  SHARING_CHANGED,
  /** Another form of a page was sent. */
  SENT
}
