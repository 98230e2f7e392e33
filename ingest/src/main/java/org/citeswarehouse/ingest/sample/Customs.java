package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declarations of goods that crossed on a permit, with the errors of those who fill them in. */
final class Customs {

  private final Profile profile;
  private final Dice dice;
  private final Spelling spelling;
  private final Look register;
  private final NumberStyles numbers;
  private final Wording wording;
  private final Weighing weighing;
  private final Map<Document, String> besides = new HashMap<>();

  Customs(Profile profile, Dice dice, Spelling spelling, Look register, NumberStyles numbers) {
    this.profile = profile;
    this.dice = dice;
    this.spelling = spelling;
    this.register = register;
    this.numbers = numbers;
    this.wording = new Wording(profile, dice);
    this.weighing = new Weighing(dice);
  }

  /** The items of one voyage's declaration. */
  List<Item> declare(Voyage voyage, List<Crossing> crossings) {
    boolean firstOnly = crossings.size() > 1 && chance(Rate.FIRST_ITEM_ONLY);
    LocalDate day = voyage.day().plusDays(dice.between(-1, 1));
    String status = chance(Rate.AMENDED) ? "AMENDED" : "RELEASED";
    Spelling.Written onFirst = firstOnly ? plainOrVariant(voyage.document()) : null;
    List<Item> items = new ArrayList<>();
    for (Crossing crossing : crossings) {
      items.add(item(crossing, items.size() + 1, day, status, onFirst));
    }
    return items;
  }

  private Item item(
      Crossing crossing, int no, LocalDate day, String status, Spelling.Written onFirst) {
    Line line = crossing.line();
    Weighing.Declared declared = weighing.declare(crossing);
    Slip slip = onFirst == null ? slip(crossing, declared, day) : Slip.NONE;
    boolean alone = register.lines(line.document()).size() == 1;
    boolean lost = slip == Slip.NONE && line.good().hs().startsWith("0") && chance(Rate.ZERO_LOST);
    String hs = lost ? wording.withoutZero(line.good()) : wording.code(line.good());
    Reference reference = reference(line, no, slip, onFirst);
    return new Item(
        crossing.voyage().declaration(),
        no,
        day,
        crossing.voyage().direction(),
        slip == Slip.HEADING ? wording.wrongCode(line.good()) : hs,
        wording.words(line.good(), alone),
        countries(line, crossing.voyage(), slip),
        declared.amount(),
        reference.text(),
        status,
        new Item.Truth(
            line,
            reference.method(),
            "",
            reference.how(),
            declared.standard(),
            declared.unit(),
            reference.foreign()));
  }

  private boolean chance(Rate rate) {
    return dice.chance(profile.rate(rate));
  }

  /** What goes wrong with an item, one thing at most. */
  private enum Slip {
    NONE,
    PARTNER,
    ORIGIN,
    HEADING,
    NUMBER,
    NO_NUMBER
  }

  private Slip slip(Crossing crossing, Weighing.Declared declared, LocalDate day) {
    Document document = crossing.line().document();
    if (chance(Rate.NO_NUMBER)
        && crossing.only()
        && register.onlyFit(crossing.line(), declared, day)) {
      return Slip.NO_NUMBER;
    }
    double drawn = dice.share(0, 1);
    drawn -= profile.rate(Rate.WRONG_PARTNER);
    if (drawn < 0) {
      boolean told = !document.other().equals("IFS") && register.lonelyNumber(document);
      return told ? Slip.PARTNER : Slip.NONE;
    }
    drawn -= profile.rate(Rate.WRONG_ORIGIN);
    if (drawn < 0) {
      return Slip.ORIGIN;
    }
    drawn -= profile.rate(Rate.WRONG_HEADING);
    if (drawn < 0) {
      return Slip.HEADING;
    }
    return drawn < profile.rate(Rate.SLIP) ? Slip.NUMBER : Slip.NONE;
  }

  private Item.Countries countries(Line line, Voyage voyage, Slip slip) {
    Document document = line.document();
    String partner = slip == Slip.PARTNER ? other(document.partner()) : document.partner();
    String origin = slip == Slip.ORIGIN ? other(line.trueOrigin()) : line.trueOrigin();
    return voyage.outward()
        ? new Item.Countries(origin, profile.code(), partner)
        : new Item.Countries(origin, partner, profile.code());
  }

  private static String other(String country) {
    return country.equals("BE") ? "NL" : "BE";
  }

  private record Reference(String text, String method, String how, String foreign) {}

  private Reference reference(Line line, int no, Slip slip, Spelling.Written onFirst) {
    Document document = line.document();
    if (slip == Slip.NO_NUMBER) {
      String text = dice.chance(0.3) ? code(document) + ":" : invoice();
      return new Reference(text, "ATTRIBUTE", "no_reference", "");
    }
    if (onFirst != null && no > 1) {
      String how = ("item1 " + onFirst.how()).strip();
      return new Reference(invoice(), method(onFirst), how, "");
    }
    Spelling.Written written = onFirst != null ? onFirst : written(document, slip);
    String text = code(document) + ":" + written.text();
    String foreign = onFirst == null ? beside(document) : "";
    if (!foreign.isEmpty()) {
      text = "C401:" + foreign + "|" + text;
    }
    String more = dice.chance(0.25) ? "|" + invoice() : "";
    return new Reference(
        text + (more.length() > 1 ? more : ""), method(written), written.how(), foreign);
  }

  private Spelling.Written written(Document document, Slip slip) {
    Optional<Spelling.Written> slipped =
        slip == Slip.NUMBER ? spelling.slip(document) : Optional.empty();
    return slipped.orElseGet(() -> plainOrVariant(document));
  }

  private Spelling.Written plainOrVariant(Document document) {
    return chance(Rate.RESPELT) ? spelling.variant(document) : Spelling.asItStands(document);
  }

  private static String method(Spelling.Written written) {
    if (written.how().startsWith("typo")) {
      return "NEAR";
    }
    return written.how().isEmpty() ? "EXACT" : "NORMALISED";
  }

  /** The exporter's own document, that half of the declarants name beside an import permit. */
  private String beside(Document document) {
    if (!document.type().equals("I") || dice.chance(0.5)) {
      return "";
    }
    return besides.computeIfAbsent(
        document, d -> numbers.foreign(d.exporter(), d.issued().getYear()));
  }

  private String invoice() {
    return switch (dice.between(0, 2)) {
      case 0 -> "N380:INV-%05d".formatted(dice.between(1, 99_999));
      case 1 -> "N740:%03d-%08d".formatted(dice.between(100, 999), dice.between(1, 99_999_999));
      default -> "";
    };
  }

  static String code(Document document) {
    if (document.own()) {
      return document.type().equals("I") ? "C638" : "C400";
    }
    return document.type().equals("R") ? "C402" : "C401";
  }
}
