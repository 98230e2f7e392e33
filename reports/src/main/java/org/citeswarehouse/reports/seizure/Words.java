package org.citeswarehouse.reports.seizure;

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
            "org.citeswarehouse.reports.seizure.messages",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The text with its values filled in, which are texts. */
  String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
