package org.citeswarehouse.api.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citeswarehouse.api.asking.Language;

/** Quantities as people type them. */
public final class TypedQuantity {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

  /** Three digits after the sign that a language puts between thousands: 1,500 may be either. */
  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

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
    String plain = text.replace(',', '.');
    if (!PLAIN.matcher(plain).matches() || (foreign && THOUSANDS.matcher(text).matches())) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }
}
