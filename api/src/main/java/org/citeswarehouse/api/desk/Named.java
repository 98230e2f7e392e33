package org.citeswarehouse.api.desk;

import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.problem.Texts;

/** Codes with their names. */
public final class Named {

  private Named() {}

  /** A country with its name. */
  public static String country(String code) {
    return CodeNames.COUNTRY.withCode(code);
  }

  /** A term with its name. */
  public static String term(String code) {
    return CodeNames.TERM.withCode(code);
  }

  /** A source of specimens with its name. */
  public static String source(String code) {
    return CodeNames.SOURCE.withCode(code);
  }

  /** A purpose with its name. */
  public static String purpose(String code) {
    return CodeNames.PURPOSE.withCode(code);
  }

  /** Name of a unit. */
  public static String unit(String code) {
    return CodeNames.UNIT.name(code).toLowerCase(Asking.current().language().locale());
  }

  /** A question, state or finding in words, whichever the code is. */
  public static String said(String code) {
    for (String group : new String[] {"item", "state", "finding"}) {
      if (Texts.has(group + "." + code)) {
        return Texts.said(group, code);
      }
    }
    return Texts.said("finding", code);
  }
}
