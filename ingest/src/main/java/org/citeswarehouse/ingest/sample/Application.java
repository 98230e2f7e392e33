package org.citeswarehouse.ingest.sample;

import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody asks an authority for.
 *
 * @param issuer country that is asked
 * @param own whether that is the Party itself
 * @param type E, R, I or O
 * @param other kind of a document of type O, else blank
 * @param exporter country the goods leave
 * @param importer country the goods go to
 * @param months months of validity
 */
record Application(
    String issuer,
    boolean own,
    String type,
    String other,
    String exporter,
    String importer,
    int months) {

  private static final List<String> TRAVELLING = List.of("EXHIBITION", "OWNERSHIP", "MUSICAL");
  private static final List<String> SINGLE =
      List.of("CAPTIVE_BRED", "PRE_CONVENTION", "PROPAGATED", "PHYTO", "ORIGIN", "SAMPLE");

  /** In the shares of a Party, which asks for import permits in Appendix I and for some of II. */
  static Application next(Profile profile, Dice dice) {
    double drawn = dice.share(0, 1);
    String customer = dice.pick(profile.partners().customers());
    String supplier = dice.pick(profile.partners().suppliers());
    String own = profile.code();
    drawn -= profile.rate(Rate.ASKS_EXPORT);
    if (drawn < 0) {
      return new Application(own, true, "E", "", own, customer, 6);
    }
    drawn -= profile.rate(Rate.ASKS_REEXPORT);
    if (drawn < 0) {
      return new Application(own, true, "R", "", own, customer, 6);
    }
    drawn -= profile.rate(Rate.ASKS_IMPORT);
    if (drawn < 0) {
      return new Application(own, true, "I", "", supplier, own, 12);
    }
    drawn -= profile.rate(Rate.ASKS_TRAVELLING);
    if (drawn < 0) {
      return new Application(own, true, "O", dice.pick(TRAVELLING), own, customer, 36);
    }
    drawn -= profile.rate(Rate.ASKS_OTHER);
    if (drawn < 0) {
      return new Application(own, true, "O", dice.pick(SINGLE), own, customer, 6);
    }
    drawn -= profile.rate(Rate.ASKS_IFS);
    if (drawn < 0) {
      return new Application(own, true, "O", "IFS", "HS", own, 12);
    }
    return surrendered(supplier, profile, dice, drawn);
  }

  /** A document of the exporter, which the importer hands in on arrival. */
  private static Application surrendered(
      String supplier, Profile profile, Dice dice, double drawn) {
    String own = profile.code();
    if (drawn < profile.rate(Rate.SURRENDERS_PROPAGATED)) {
      return new Application(supplier, false, "O", "PROPAGATED", supplier, own, 6);
    }
    String type = dice.chance(profile.rate(Rate.FOREIGN_EXPORT)) ? "E" : "R";
    return new Application(supplier, false, type, "", supplier, own, 6);
  }

  Predicate<Good> goods() {
    return switch (other) {
      case "IFS" -> good -> good.taxon().taxonClass().equals("Elasmobranchii");
      case "EXHIBITION" -> good -> good.live() && good.taxon().taxonClass().equals("Mammalia");
      case "OWNERSHIP" -> good -> good.live() && good.taxon().taxonClass().equals("Aves");
      case "MUSICAL" ->
          good -> good.kind().term().equals("WPR") || good.kind().term().equals("IVC");
      case "CAPTIVE_BRED" -> good -> good.live() && !good.plant();
      case "PROPAGATED", "PHYTO" -> good -> good.live() && good.plant();
      case "PRE_CONVENTION" -> good -> List.of("WPR", "IVC", "SKI").contains(good.kind().term());
      default ->
          type.equals("I")
              ? good -> good.appendix().equals("I") || good.kind().term().equals("LIV")
              : good -> !good.appendix().equals("I") || good.kind().counted();
    };
  }

  String source(Good good, Dice dice) {
    return switch (other) {
      case "IFS" -> "X";
      case "PRE_CONVENTION", "MUSICAL" -> "O";
      case "CAPTIVE_BRED" -> "C";
      case "PROPAGATED" -> "A";
      default -> usualSource(good, dice);
    };
  }

  private static String usualSource(Good good, Dice dice) {
    String source = dice.pick(good.kind().sources());
    boolean bred = source.equals("C") || source.equals("F") || source.equals("R");
    if (good.plant()) {
      return bred ? "A" : source;
    }
    if (source.equals("A")) {
      return "C";
    }
    return bred && good.appendix().equals("I") ? "D" : source;
  }

  String purpose(Good good, Dice dice) {
    return switch (other) {
      case "EXHIBITION" -> "Q";
      case "OWNERSHIP", "MUSICAL" -> "P";
      default ->
          switch (good.kind().term()) {
            case "TRO", "SKU" -> "H";
            case "SPE" -> "S";
            default -> good.live() && dice.chance(0.2) ? dice.pick(List.of("B", "Z", "P")) : "T";
          };
    };
  }
}
