package org.citeswarehouse.api.asking;

import java.util.Locale;
import java.util.Optional;

/** The languages of the pages: the working languages of the Convention. */
public enum Language {
  /** English, the language of the command line. */
  EN("en", Locale.UK, "English"),
  /** French. */
  FR("fr", Locale.FRANCE, "Français"),
  /** Spanish. */
  ES("es", Locale.forLanguageTag("es-ES"), "Español");

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
