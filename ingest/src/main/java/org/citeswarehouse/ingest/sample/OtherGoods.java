package org.citeswarehouse.ingest.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.model.hs.HsCodes;
import org.citeswarehouse.model.hs.Specificity;

/** Declarations that lead to no permit line: each for a reason of its own. */
final class OtherGoods {

  private static final List<List<String>> ORDINARY =
      List.of(
          List.of("84713000", "Portable computers"),
          List.of("61091000", "Cotton T-shirts, knitted"),
          List.of("39241000", "Kitchenware of plastics"),
          List.of("87120030", "Bicycles without motor"),
          List.of("90041000", "Sunglasses"));
  private static final List<List<String>> NOT_COVERED =
      List.of(
          List.of("42022100", "Handbags of bovine leather"),
          List.of("06029000", "Potted roses and heather"),
          List.of("05051000", "Duck down for stuffing"),
          List.of("44079900", "Sawn poplar"),
          List.of("01061900", "Live domestic ferrets"));

  private static final int ATTEMPTS = 200;
  private static final int YEARS_AGO = 9;

  private final Profile profile;
  private final Dice dice;
  private final Market market;
  private final NumberStyles numbers;
  private final Spelling spelling;
  private final Look register;
  private final Calendar calendar;
  private final Wording wording;
  private final List<Good> telling;

  OtherGoods(
      Profile profile,
      Dice dice,
      Market market,
      NumberStyles numbers,
      Spelling spelling,
      Look register,
      Calendar calendar) {
    this.profile = profile;
    this.dice = dice;
    this.market = market;
    this.numbers = numbers;
    this.spelling = spelling;
    this.register = register;
    this.calendar = calendar;
    this.wording = new Wording(profile, dice);
    this.telling =
        market.goods(g -> HsCodes.specificityOf(g.hs()).compareTo(Specificity.MOSTLY) <= 0);
  }

  List<Item> declarations(List<Line> lines) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < profile.inProportion(60); i++) {
      items.add(unknownDocument(dice.chance(0.5) ? "E" : "I"));
      noReference().ifPresent(items::add);
      items.add(called(dice.pick(lines), dice.chance(0.5) ? "CANCELLED" : "REGISTERED"));
    }
    for (int i = 0; i < profile.inProportion(15); i++) {
      items.add(unknownDocument("T"));
      items.add(transitOf(dice.pick(lines)));
    }
    for (int i = 0; i < profile.inProportion(130); i++) {
      items.add(plain(dice.pick(NOT_COVERED), "Y900", "DECLARED_EXEMPT", declaration()));
      items.add(plain(dice.pick(ORDINARY), "", "NOT_CITES", declaration()));
    }
    return items;
  }

  /** Ordinary goods further down on a declaration whose first item names permits. */
  Item beside(Item last) {
    List<String> goods = dice.pick(ORDINARY);
    Declaration same = new Declaration(last.declaration(), last.no() + 1, last.flow(), last.day());
    return plain(goods, "", "NOT_CITES", same);
  }

  private record Declaration(String number, int no, String flow, LocalDate day) {}

  private Declaration declaration() {
    return declaration(dice.chance(0.5) ? "E" : "I");
  }

  private Declaration declaration(String flow) {
    LocalDate day =
        dice.day(LocalDate.of(profile.year(), 1, 3), LocalDate.of(profile.year() + 1, 2, 20));
    return new Declaration(calendar.declaration(day, flow.equals("E")), 1, flow, day);
  }

  private Item plain(List<String> goods, String references, String finding, Declaration at) {
    BigDecimal mass = dice.quantity(0.5, 900, 3);
    Item.Amount amount = new Item.Amount(mass, BigDecimal.valueOf(dice.between(1, 400)), "NAR");
    return new Item(
        at.number(),
        at.no(),
        at.day(),
        at.flow(),
        goods.get(0),
        goods.get(1),
        countries(at.flow(), dice.pick(profile.partners().customers())),
        amount,
        references,
        "RELEASED",
        Item.Truth.none(finding));
  }

  private Item unknownDocument(String flow) {
    Good good = dice.pick(market.goods(g -> g.appendix().equals("II")));
    String seller = flow.equals("E") ? profile.code() : dice.pick(profile.partners().suppliers());
    String number = unknownNumber(seller);
    String code = flow.equals("E") ? "C400" : dice.pick(List.of("C401", "C402"));
    return goods(
        good, declaration(flow), seller, code + ":" + number, "RELEASED", "PERMIT_UNKNOWN");
  }

  /** A number like no other: of this year if there is any such, else of years ago. */
  private String unknownNumber(String issuer) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int year = profile.year() - (attempt < ATTEMPTS / 20 ? 0 : YEARS_AGO);
      String number =
          issuer.equals(profile.code())
              ? numbers.own(dice.pick(List.of("E", "R")), year)
              : numbers.foreign(issuer, year);
      if (spelling.farFromAll(number)) {
        return number;
      }
    }
    throw new IllegalStateException("No number is unlike all those of " + issuer);
  }

  /**
   * Goods under a code that holds CITES goods mostly, like nothing that anybody permitted; none
   * where so much is permitted that everything is like something.
   */
  private Optional<Item> noReference() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Good good = dice.pick(telling);
      String references =
          dice.chance(0.3) ? "N380:INV-%05d".formatted(dice.between(1, 99_999)) : "";
      Declaration at = declaration();
      String seller =
          at.flow().equals("E") ? profile.code() : dice.pick(profile.partners().suppliers());
      Item item = goods(good, at, seller, references, "RELEASED", "NO_PERMIT_REFERENCE");
      if (!fitsSomething(item)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private boolean fitsSomething(Item item) {
    BigDecimal quantity = item.amount().quantity();
    BigDecimal counted = quantity == null ? item.amount().kilograms() : quantity;
    return register.anyLike(
        new Look.Sight(
            item.flow(),
            item.partner(),
            item.heading(),
            item.day(),
            counted,
            item.amount().kilograms()));
  }

  /** A declaration that names a real permit but came to nothing. */
  private Item called(Line line, String status) {
    Declaration at = declaration(line.document().direction());
    String text = Customs.code(line.document()) + ":" + line.document().number();
    return goods(line.good(), at, line.document().exporter(), text, status, "NOT_MOVED");
  }

  private Item transitOf(Line line) {
    String text = Customs.code(line.document()) + ":" + line.document().number();
    return goods(
        line.good(), declaration("T"), line.document().exporter(), text, "RELEASED", "NOT_MOVED");
  }

  private Item goods(
      Good good, Declaration at, String seller, String references, String status, String finding) {
    Kind kind = good.kind();
    BigDecimal quantity = dice.quantity(kind.lowest(), kind.highest(), kind.counted() ? 0 : 2);
    Measure measure = Measure.of(kind.unit());
    BigDecimal standard = Measure.standard(quantity, kind.unit());
    BigDecimal mass = measure == Measure.KGM ? standard : dice.quantity(0.1, 500, 3);
    Item.Amount amount =
        measure == Measure.KGM
            ? new Item.Amount(mass, null, "")
            : new Item.Amount(mass, standard, measure.name());
    return new Item(
        at.number(),
        at.no(),
        at.day(),
        at.flow(),
        wording.full(good),
        wording.words(good, false),
        countries(at.flow(), seller),
        amount,
        references,
        status,
        Item.Truth.none(finding));
  }

  private Item.Countries countries(String flow, String seller) {
    String buyer = dice.pick(profile.partners().customers());
    return switch (flow) {
      case "E" -> new Item.Countries(profile.code(), profile.code(), buyer);
      case "I" -> new Item.Countries(seller, seller, profile.code());
      default -> new Item.Countries(seller, seller, buyer.equals(seller) ? "BE" : buyer);
    };
  }
}
