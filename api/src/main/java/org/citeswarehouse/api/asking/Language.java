package org.citeswarehouse.api.asking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The languages of the pages: the working languages of the Convention. */
public enum Language {
  /** English, the language of the command line. */
  EN("en", Locale.UK, "English"),
  /** French. */
  FR("fr", Locale.FRANCE, "Français"),
  /** Spanish. */
  ES("es", Locale.forLanguageTag("es-ES"), "Español");

  private static final Pattern RANGE =
      Pattern.compile("(\\*|[a-z]{2})(?:-[a-z0-9-]+)?\\s*(?:;\\s*q=([01](?:\\.\\d{0,3})?))?");

  private final String code;
  private final Locale locale;
  private final String ownName;

  Language(String code, Locale locale, String ownName) {
    this.code = code;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language of that code (ISO 639-1); empty for others. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The language that an Accept-Language field likes best; of regional ones (fr-CH, es-419) their
   * language, of several equally liked ones the first, and English where none is accepted. Source:
   * RFC 9110, 12.5.4; lookup of RFC 4647, 3.4.
   */
  public static Language accepted(String field) {
    Language best = EN;
    double weight = 0;
    for (String range : field == null ? new String[0] : field.split(",", -1)) {
      Matcher read = RANGE.matcher(range.strip().toLowerCase(Locale.ROOT));
      if (!read.matches()) {
        continue;
      }
      String code = read.group(1);
      Optional<Language> language = code.equals("*") ? Optional.of(EN) : find(code);
      double own = read.group(2) == null ? 1 : Double.parseDouble(read.group(2));
      if (language.isPresent() && own > weight) {
        best = language.get();
        weight = own;
      }
    }
    return best;
  }

  /** Its code, ISO 639-1. */
  public String code() {
    return code;
  }

  /** How it writes days and numbers. */
  public Locale locale() {
    return locale;
  }

  /** Its name in itself. */
  public String ownName() {
    return ownName;
  }
}
