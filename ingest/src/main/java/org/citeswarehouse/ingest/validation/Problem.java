package org.citeswarehouse.ingest.validation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.citeswarehouse.model.validation.Rule;

/**
 * A rule that a line breaks.
 *
 * @param rule the rule
 * @param value the offending values as the report has them, joined by " / "; lines with the same
 *     rule and value have the same problem
 * @param details what the message names
 */
public record Problem(Rule rule, String value, List<String> details) {

  /** Keeps the details unchangeable. */
  public Problem {
    details = List.copyOf(details);
  }

  /** What is wrong, in a sentence. */
  public String message(Locale locale) {
    return text("message", locale);
  }

  /** What to do about it; blank where the sentence says it. */
  public String suggestion(Locale locale) {
    return text("suggestion", locale);
  }

  private String text(String part, Locale locale) {
    ResourceBundle words = Words.of(locale);
    String pattern = words.getString(rule.kind().name() + "." + part);
    return new MessageFormat(pattern, locale).format(details.toArray()).strip();
  }
}
