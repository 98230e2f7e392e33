package org.citeswarehouse.model.register;

import java.util.Locale;

/**
 * Spellings of a permit number that name the same document. Systems write one number in upper or
 * lower case, with or without blanks and punctuation, with or without the prefix of the issuing
 * country. Source: contract section 4, method NORMALISED.
 */
public final class PermitNumber {

  private PermitNumber() {}

  /**
   * The number without case, blanks and punctuation: letters and digits of any script, in upper
   * case. Blank where the number holds neither.
   */
  public static String normalise(String written) {
    StringBuilder kept = new StringBuilder(written.length());
    written.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * The normalised number without a leading prefix of the issuing country, so that {@code
   * CH-13CH001811} and {@code 13CH001811} of Switzerland meet. A number that is nothing but the
   * prefix keeps it.
   */
  public static String key(String issuingCountry, String written) {
    String number = normalise(written);
    boolean prefixed =
        number.startsWith(issuingCountry) && number.length() > issuingCountry.length();
    return prefixed ? number.substring(issuingCountry.length()) : number;
  }
}
