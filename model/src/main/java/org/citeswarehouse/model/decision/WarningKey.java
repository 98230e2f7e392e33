package org.citeswarehouse.model.decision;

import java.io.Serializable;

/**
 * What validation asks about in the report of a year: a rule, and the value that breaks it.
 *
 * @param rule id of the rule
 * @param value the offending value as validation prints it; null for every value of the rule
 * @param year year of trade of the lines
 */
public record WarningKey(String rule, String value, int year) implements Serializable {

  /** The key for a reader. */
  public String written() {
    return year + " " + rule + (value == null ? "" : " " + value);
  }
}
