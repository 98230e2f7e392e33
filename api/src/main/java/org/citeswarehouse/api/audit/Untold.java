package org.citeswarehouse.api.audit;

/** Why the log is told nothing of an address that was answered. */
public enum Untold implements Told {
  /** It shows no row of a register with the number of a permit, and changes nothing. */
  NO_PERMITS,
  /** It tells the log itself, since only it knows what became of it. */
  BY_ITSELF
}
