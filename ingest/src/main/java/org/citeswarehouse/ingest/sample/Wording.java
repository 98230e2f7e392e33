package org.citeswarehouse.ingest.sample;

import java.util.List;
import java.util.Locale;
import org.citeswarehouse.model.hs.HsCodes;

/** How declarants describe and classify goods. */
final class Wording {

  /** Headings under which goods go astray; which of them cannot hold some goods, the codes tell. */
  private static final List<String> ASTRAY =
      List.of("39269097", "95030095", "61091000", "84713000", "73269098", "94059900");

  private final Profile profile;
  private final Dice dice;

  Wording(Profile profile, Dice dice) {
    this.profile = profile;
    this.dice = dice;
  }

  /** Goods in words; the species is named unless nothing else could be meant. */
  String words(Good good, boolean alone) {
    String goods = goods(good);
    if (alone && dice.chance(0.12)) {
      return goods;
    }
    String name = good.name();
    String words =
        switch (dice.between(0, 3)) {
          case 0 -> goods + " (" + name + ")";
          case 1 -> name + " - " + goods.toLowerCase(Locale.ROOT);
          case 2 -> goods + ", " + name;
          default -> goods + " of " + name;
        };
    return dice.chance(0.2) ? words.toUpperCase(Locale.ROOT) : words;
  }

  private static String goods(Good good) {
    String words = good.kind().customsWords();
    if (!good.live()) {
      return words;
    }
    return good.plant() ? "Live plants, potted" : "Live animals";
  }

  /** The right code with all digits of the tariff, some with dots, some with the six of the HS. */
  String code(Good good) {
    String code = good.hs();
    double drawn = dice.share(0, 1) - profile.rate(Rate.CODE_DOTTED);
    if (drawn < 0) {
      String end = profile.codeEnd().replaceAll("..", ".$0");
      return code.substring(0, 4) + "." + code.substring(4) + end;
    }
    return drawn < profile.rate(Rate.CODE_SHORT) ? code : full(good);
  }

  /** The right code as a spreadsheet leaves it, without its leading zero. */
  String withoutZero(Good good) {
    return full(good).substring(1);
  }

  /** The right code as the tariff has it. */
  String full(Good good) {
    return good.hs() + profile.codeEnd();
  }

  /** A code whose heading names neither the taxon nor the term. */
  String wrongCode(Good good) {
    List<String> wrong =
        ASTRAY.stream()
            .filter(
                code ->
                    HsCodes.ofHeading(code).stream()
                        .noneMatch(c -> c.namesEither(good.taxon(), good.kind().term())))
            .toList();
    return dice.pick(wrong);
  }
}
