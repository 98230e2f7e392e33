package org.citeswarehouse.reports.table;

import java.text.MessageFormat;
import java.util.Locale;
import org.citeswarehouse.model.refusal.Wordings;

/**
 * A sheet can't hold what it was given; nothing has been written. The message says what, why and
 * what to do instead.
 */
public class SheetLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "org.citeswarehouse.reports.table.messages";

  private final String kind;
  private final String sheet;
  private final int limit;

  SheetLimitException(String kind, String sheet, int limit) {
    super(
        String.join(
            " ",
            text(Locale.ENGLISH, kind + ".problem", sheet, limit),
            text(Locale.ENGLISH, kind + ".cause", sheet, limit),
            text(Locale.ENGLISH, kind + ".remedy", sheet, limit)));
    this.kind = kind;
    this.sheet = sheet;
    this.limit = limit;
  }

  private static String text(Locale locale, String key, String sheet, int limit) {
    String pattern = Wordings.of(BUNDLE, locale).getString(key);
    return new MessageFormat(pattern, locale).format(new Object[] {sheet, limit});
  }

  /** What could not be done. */
  public String problem() {
    return problem(Locale.ENGLISH);
  }

  /** The limit that stands in the way. */
  public String cause() {
    return cause(Locale.ENGLISH);
  }

  /** What to do instead. */
  public String remedy() {
    return remedy(Locale.ENGLISH);
  }

  /** What could not be done, in a language. */
  public String problem(Locale locale) {
    return text(locale, kind + ".problem", sheet, limit);
  }

  /** The limit that stands in the way, in a language. */
  public String cause(Locale locale) {
    return text(locale, kind + ".cause", sheet, limit);
  }

  /** What to do instead, in a language. */
  public String remedy(Locale locale) {
    return text(locale, kind + ".remedy", sheet, limit);
  }
}
