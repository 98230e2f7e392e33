package org.citeswarehouse.api.audit;

/** What the audit log tells. */
public enum What {
  /** Somebody signed in. */
  SIGNED_IN,
  /** A name and password that were wrong, or an institution that did not vouch. */
  SIGN_IN_FAILED,
  /** Somebody signed out. */
  SIGNED_OUT,
  /** Rows of a register were read, with the numbers of permits. */
  READ,
  /** A permit was looked for by its number, and none was shown. */
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
