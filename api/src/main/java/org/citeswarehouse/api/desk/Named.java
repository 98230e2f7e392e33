package org.citeswarehouse.api.desk;

import java.util.Locale;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/** Codes with their names. */
public final class Named {

  private Named() {}

  /** A country with its name. */
  public static String country(String code) {
    return Countries.find(code).map(Country::name).map(n -> n + " (" + code + ")").orElse(code);
  }

  /** A term with its name. */
  public static String term(String code) {
    return Terms.find(code).map(Term::name).map(n -> n + " (" + code + ")").orElse(code);
  }

  /** Name of a unit. */
  public static String unit(String code) {
    return Units.find(code).map(Unit::name).map(n -> n.toLowerCase(Locale.ROOT)).orElse(code);
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
