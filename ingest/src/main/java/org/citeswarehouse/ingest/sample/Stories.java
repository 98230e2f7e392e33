package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;

/** How often documents meet which end, and when their status changes. */
final class Stories {

  private Stories() {}

  static Story next(Dice dice) {
    double drawn = dice.share(0, 1);
    if (drawn < 0.825) {
      return Story.IN_ORDER;
    }
    if (drawn < 0.90) {
      return Story.NEVER_USED;
    }
    if (drawn < 0.92) {
      return Story.GIVEN_BACK;
    }
    if (drawn < 0.95) {
      return Story.WITHDRAWN;
    }
    Story[] rest = Story.values();
    return rest[dice.between(Story.REPLACED.ordinal(), rest.length - 1)];
  }

  /**
   * The day on which the status began. Half of the registers' clerks do not note it; where goods
   * crossed in order before, only the day tells, so it is always noted.
   */
  static LocalDate statusDate(Story story, LocalDate issued, Dice dice) {
    if (story == Story.USED_WITHDRAWN) {
      return issued.plusDays(70 + dice.between(0, 10));
    }
    return dice.chance(0.5) ? issued.plusDays(12 + dice.between(0, 8)) : null;
  }
}
