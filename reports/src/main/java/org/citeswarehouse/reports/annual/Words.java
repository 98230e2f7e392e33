package org.citeswarehouse.reports.annual;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of the workbook in one language. */
final class Words {

  private final Locale locale;
  private final ResourceBundle bundle;

  Words(Locale locale) {
    this.locale = locale;
    // Without this, English would be looked for in the language of the machine first.
    this.bundle =
        ResourceBundle.getBundle(
            "org.citeswarehouse.reports.annual.messages",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The text as it stands. */
  String of(String key) {
    return bundle.getString(key);
  }

  /** The text with its values filled in; years and codes are given as text, numbers as numbers. */
  String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String yesNo(boolean truth) {
    return of(truth ? "yes" : "no");
  }

  /** A text about a check; general words for a check this version does not know. */
  String check(String code, String part) {
    String key = "check." + code + "." + part;
    return has(key) ? of(key) : of("check.other." + part, code);
  }
}
