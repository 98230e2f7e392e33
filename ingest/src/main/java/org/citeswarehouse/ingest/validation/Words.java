package org.citeswarehouse.ingest.validation;

import java.util.Locale;
import java.util.ResourceBundle;
import org.citeswarehouse.model.refusal.Wordings;

/** Texts of validation. */
final class Words {

  private Words() {}

  static ResourceBundle of(Locale locale) {
    return Wordings.of("org.citeswarehouse.model.validation.messages", locale);
  }

  static String of(Locale locale, String key) {
    return of(locale).getString(key);
  }
}
