package org.citeswarehouse.api.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;

/** Puts questions into words, in the language of the recipient. */
final class Wording {

  private Wording() {}

  /** Says something in another language than the one of the request. */
  static <T> T in(Language language, Supplier<T> said) {
    Asking asked = Asking.current();
    asked.in(language).bind();
    try {
      return said.get();
    } finally {
      asked.bind();
    }
  }

  /** The rows of a letter, numbered from 1. */
  static List<AskedRow> rows(List<Fact> facts) {
    List<AskedRow> rows = new ArrayList<>();
    for (Fact fact : facts) {
      rows.add(row(rows.size() + 1, fact));
    }
    return rows;
  }

  private static AskedRow row(int number, Fact fact) {
    String unit =
        Objects.toString(fact.get(fact.get("unit_code") == null ? "unit" : "unit_code"), "");
    return new AskedRow(
        number,
        fact.question(),
        fact.subject(),
        about(fact),
        goods(fact),
        sentence(fact, unit),
        unit,
        plain(fact.get("certified")),
        plain(fact.get("declared")),
        fact.shared());
  }

  private static String about(Fact fact) {
    if (fact.subject().containsKey("line_no")) {
      return Texts.of(
          "letters.about.line",
          fact.subject().get("issuing_country"),
          fact.subject().get("permit_no"),
          fact.subject().get("line_no"));
    }
    if (fact.subject().containsKey("item_no")) {
      return Texts.of(
          "letters.about.item",
          fact.subject().get("declaration_no"),
          fact.subject().get("item_no"));
    }
    if (fact.question() == Question.NOT_DELIVERED) {
      return Texts.of(
          "letters.about.month",
          month((LocalDate) fact.get("first_day")),
          Texts.of("letters.direction." + fact.get("direction")));
    }
    return Texts.of(
        "letters.about.figure." + fact.get("direction"), String.valueOf(fact.get("report_year")));
  }

  private static String month(LocalDate first) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", Asking.current().language().locale())
        .format(first);
  }

  private static String goods(Fact fact) {
    String name = first(fact, "scientific_name", "own_name", "partner_name", "goods_description");
    String term = CodeNames.TERM.name(first(fact, "term", "term_code")).toLowerCase(Locale.ROOT);
    String appendix = first(fact, "appendix");
    String code = first(fact, "hs_code");
    return Stream.of(
            name,
            term,
            appendix.isEmpty() ? "" : Texts.of("letters.goods.appendix", appendix),
            code.isEmpty() ? "" : Texts.of("letters.goods.code", code))
        .filter(t -> !t.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String first(Fact fact, String... names) {
    for (String name : names) {
      if (fact.get(name) != null) {
        return fact.get(name).toString();
      }
    }
    return "";
  }

  /** Every sentence has the same values to choose from, in this order. */
  private static String sentence(Fact fact, String unit) {
    LocalDate first = (LocalDate) fact.get("first_day");
    LocalDate last = (LocalDate) fact.get("last_day");
    String days =
        last == null || last.equals(first)
            ? Written.day(first)
            : Texts.of("letters.days", Written.day(first), Written.day(last));
    String documents = first(fact, "documents");
    String permits = first(fact, "permits");
    String evidence = first(fact, "evidence");
    return Texts.of(
        "letters.ask." + fact.question(),
        quantity(fact.get("certified"), unit),
        quantity(fact.get("declared"), unit),
        quantity(fact.get("issued"), unit),
        quantity(fact.get("traded"), unit),
        days,
        documents.isEmpty() ? Texts.of("letters.no-number") : documents,
        Written.day((LocalDate) fact.get("valid_until")),
        quantity(fact.get("own_quantity"), unit),
        quantity(fact.get("partner_quantity"), unit),
        permits.isEmpty() ? "" : " " + Texts.of("letters.permits", permits),
        evidence.isEmpty() ? "" : Texts.of("letters.evidence." + evidence));
  }

  private static String quantity(Object quantity, String unit) {
    if (quantity == null) {
      return Texts.of("letters.unknown");
    }
    String number = Written.quantity(((BigDecimal) quantity).stripTrailingZeros());
    return unit.equals("NAR") ? number : number + " " + unit;
  }

  private static String plain(Object quantity) {
    return quantity == null ? "" : ((BigDecimal) quantity).stripTrailingZeros().toPlainString();
  }
}
