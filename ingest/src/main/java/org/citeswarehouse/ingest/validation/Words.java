package org.citeswarehouse.ingest.validation;

import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of validation. */
final class Words {

  private Words() {}

  static ResourceBundle of(Locale locale) {
    return ResourceBundle.getBundle(
        "org.citeswarehouse.model.validation.messages", locale, Words.class.getModule());
  }

  static String of(Locale locale, String key) {
    return of(locale).getString(key);
  }
}
