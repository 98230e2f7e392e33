package org.citeswarehouse.api.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.api.asking.Language;

/** Quantities as people type them. */
public final class TypedQuantity {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

  /** Three digits after the sign that a language puts between thousands: 1,500 may be either. */
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

  /**
   * Thousands between signs or blanks, also those that break no line, and decimals after another
   * sign.
   */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[1-9]\\d{0,2}(?<sign>[.,'\u2019 \u00A0\u2009\u202F])\\d{3}(?:\\k<sign>\\d{3})*"
              + "(?:(?!\\k<sign>)[.,]\\d{1,9})?");

  private TypedQuantity() {}

  /** The sign that a language puts before decimals. */
  public static char decimalSign(Language language) {
    return DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
  }

  /**
   * A number that can be read in one way only: with the decimal sign of the language, or with the
   * other one where that cannot stand between thousands.
   *
   * @return the number; empty where it is none, or may be two
   */
  public static Optional<BigDecimal> find(String typed, Language language) {
    String text = typed.strip();
    boolean foreign = text.indexOf(decimalSign(language)) < 0;
    return foreign && THOUSANDS.matcher(text).matches()
        ? Optional.empty()
        : plain(text.replace(',', '.'));
  }

  /** A number with a point before its decimals and nothing between thousands; empty for others. */
  public static Optional<BigDecimal> plain(String text) {
    return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /**
   * What a text may say that somebody wrote elsewhere, whom nobody told which signs to use.
   *
   * @return none where it says no number; one where it says one only; two where the sign before the
   *     last three digits may stand between thousands or before decimals, that of thousands first
   */
  public static List<BigDecimal> readings(String written, Language language) {
    String text = written.replaceAll("^[\\s\u00A0\u202F]+|[\\s\u00A0\u202F]+$", "");
    Optional<BigDecimal> plain = plain(text.replace(',', '.'));
    Matcher grouped = GROUPED.matcher(text);
    if (!grouped.matches()) {
      return plain.stream().toList();
    }
    String sign = grouped.group("sign");
    Optional<BigDecimal> whole = plain(text.replace(sign, "").replace(',', '.'));
    if (plain.isEmpty()) {
      return whole.stream().toList();
    }
    return groups(language, sign)
        ? List.of(whole.orElseThrow(), plain.orElseThrow())
        : List.of(plain.orElseThrow());
  }

  /**
   * Whether a point or comma stands between thousands somewhere in the language: the comma in
   * Mexico and the point in Bolivia. Source: Unicode CLDR, numbers of es-MX, es-BO, fr-MA, en-GB.
   */
  private static boolean groups(Language language, String sign) {
    return switch (language) {
      case EN -> sign.equals(",");
      case FR -> sign.equals(".");
      case ES -> true;
    };
  }
}
