package org.citeswarehouse.ingest.sample;

/**
 * What the offices do with the goods of a line, on every crossing alike.
 *
 * @param stamped whether the border officer certifies them
 * @param declared whether somebody declares them
 * @param massOnly whether the declaration states a mass and nothing else
 * @param boxes whether the officer counts boxes instead of specimens
 * @param otherUnit whether the officer writes another unit than the permit
 * @param differs whether one declaration states another quantity than the officer
 */
record Habit(
    boolean stamped,
    boolean declared,
    boolean massOnly,
    boolean boxes,
    boolean otherUnit,
    boolean differs) {

  static Habit next(Profile profile, Dice dice) {
    double drawn = dice.share(0, 1);
    boolean boxes = dice.chance(profile.rate(Rate.BOXES));
    return new Habit(
        boxes || drawn < profile.rate(Rate.STAMPED),
        !boxes && 1 - drawn < profile.rate(Rate.DECLARED),
        dice.chance(profile.rate(Rate.MASS_ONLY)),
        boxes,
        dice.chance(profile.rate(Rate.OTHER_UNIT)),
        dice.chance(profile.rate(Rate.DIFFERS)));
  }

  /** A certificate that is stamped on every crossing, and declared at most once. */
  static Habit travelling(Dice dice) {
    return new Habit(true, dice.chance(0.5), false, false, false, false);
  }
}
