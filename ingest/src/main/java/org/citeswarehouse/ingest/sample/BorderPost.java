package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Officers who certify what crosses, and their habits: other units, double entries, boxes. */
final class BorderPost {

  private static final List<String> METHODS =
      List.of("BOX14", "WRITEOFF", "MANUAL", "BARCODE", "VC");

  private final Dice dice;
  private final Spelling spelling;
  private final Profile profile;

  BorderPost(Profile profile, Dice dice, Spelling spelling) {
    this.profile = profile;
    this.dice = dice;
    this.spelling = spelling;
  }

  List<Stamp> certify(Crossing crossing) {
    List<Stamp> stamps = new ArrayList<>();
    if (crossing.habit().stamped()) {
      Stamp stamp = stamp(crossing);
      stamps.add(stamp);
      boolean twice =
          dice.chance(profile.rate(Rate.CERTIFIED_TWICE))
              && !crossing.line().document().crossesOften();
      if (twice && !stamp.transport().isEmpty() && dice.chance(0.6)) {
        stamps.add(dice.between(0, 1), stamp.again("CONFIRM"));
      } else if (twice) {
        stamps.add(stamp.again(stamp.method()));
      }
    }
    if (dice.chance(profile.rate(Rate.PARTNERS_STAMP))
        && !crossing.line().document().crossesOften()) {
      stamps.add(partnersStamp(crossing));
    }
    return stamps;
  }

  private Stamp stamp(Crossing crossing) {
    Line line = crossing.line();
    Voyage voyage = crossing.voyage();
    String unit = unit(crossing);
    BigDecimal quantity =
        unit.equals("BOX")
            ? BigDecimal.valueOf(dice.between(1, 9))
            : Measure.written(crossing.quantity(), unit);
    String number = line.document().number();
    String declaration = crossing.declared() && dice.chance(0.5) ? voyage.declaration() : "";
    return new Stamp(
        crossing,
        dice.chance(profile.rate(Rate.STAMP_RESPELT))
            ? spelling.variant(line.document()).text()
            : number,
        voyage.direction(),
        voyage.day(),
        dice.pick(profile.offices().border()),
        quantity,
        unit,
        voyage.transport(),
        declaration,
        dice.pick(METHODS),
        true);
  }

  /** The officer of the partner country certified the other end of the voyage. */
  private Stamp partnersStamp(Crossing crossing) {
    Document document = crossing.line().document();
    LocalDate day = crossing.voyage().day().plusDays(document.arrives() ? -2 : 2);
    String unit = crossing.line().unit().equals("PAI") ? "NAR" : crossing.line().unit();
    return new Stamp(
        crossing,
        document.number(),
        document.arrives() ? "E" : "I",
        day,
        document.partner() + "-PORT",
        Measure.written(crossing.quantity(), unit),
        unit,
        crossing.voyage().transport(),
        "",
        "BOX14",
        false);
  }

  private static String unit(Crossing crossing) {
    String own = crossing.line().unit();
    if (crossing.habit().boxes()) {
      return "BOX";
    }
    boolean odd = crossing.quantity().remainder(BigDecimal.valueOf(2)).signum() != 0;
    if (own.equals("PAI")) {
      return odd || crossing.habit().otherUnit() ? "NAR" : own;
    }
    if (!crossing.habit().otherUnit()) {
      return own;
    }
    return switch (own) {
      case "KGM" -> "GRM";
      case "GRM" -> "KGM";
      case "LTR" -> "MLT";
      case "MLT" -> "LTR";
      case "NAR" -> "";
      case "" -> odd ? "NAR" : "PAI";
      default -> own;
    };
  }
}
