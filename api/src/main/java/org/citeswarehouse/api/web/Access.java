package org.citeswarehouse.api.web;

import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;

/** Who may come to an address. Others are told that there is nothing (404). */
public enum Access {
  /** Whoever comes. */
  ANYONE,
  /** Whoever has signed in. */
  SIGNED_IN,
  /** Officers of a Party; of the Party in the address where it names one. */
  OFFICER,
  /** Officers at the border, and those of the Management Authority. */
  CUSTOMS,
  /** Officers of a Party, and the Secretariat: reports that were submitted to it. */
  SUBMITTED,
  /** Officers of a Party, and whoever an agreement gives rows of another Party. */
  SHARED,
  /** Analysts of the Secretariat. */
  SECRETARIAT,
  /** Whoever keeps the warehouse. */
  ADMIN;

  /**
   * Whether somebody may come.
   *
   * @param party the Party in the address; blank where it names none
   */
  public boolean allows(Viewer viewer, String party) {
    if (viewer.is(Role.Kind.ADMIN)) {
      return true;
    }
    return switch (this) {
      case ANYONE -> true;
      case SIGNED_IN -> viewer.isSignedIn();
      case OFFICER -> party.isEmpty() ? viewer.is(Role.Kind.PARTY) : viewer.actsFor(party);
      case CUSTOMS -> viewer.is(Role.Kind.PARTY) || viewer.is(Role.Kind.CUSTOMS);
      case SUBMITTED -> viewer.is(Role.Kind.SECRETARIAT) || OFFICER.allows(viewer, party);
      case SHARED -> OFFICER.allows(viewer, party) || !viewer.shares().isEmpty();
      case SECRETARIAT -> viewer.is(Role.Kind.SECRETARIAT);
      case ADMIN -> false;
    };
  }
}
