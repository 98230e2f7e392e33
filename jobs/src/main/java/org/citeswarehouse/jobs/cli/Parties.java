package org.citeswarehouse.jobs.cli;

import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.codes.Countries;

/** Checks of the option {@code --party}. */
final class Parties {

  private Parties() {}

  /** The Party, or null where none was given. */
  static String known(String party) {
    if (party != null && Countries.find(party).isEmpty()) {
      throw new UserErrorException(Exit.USAGE, "party.unknown", party);
    }
    return party;
  }
}
