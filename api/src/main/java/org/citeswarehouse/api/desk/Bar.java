package org.citeswarehouse.api.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Written;

/**
 * A quantity of a permit line as a bar, from zero, all bars of a line on one scale. Lengths are in
 * percent of the longest bar.
 *
 * @param kind {@code desk.figure.KIND}: issued, endorsed, customs or decided
 * @param quantity the quantity; null where it is not known
 * @param length length of the part within what was permitted
 * @param over length of the part beyond it, marked by stripes and in words
 * @param figure the quantity in words
 * @param excess quantity beyond what was permitted; null where there is none
 */
public record Bar(
    String kind,
    BigDecimal quantity,
    BigDecimal length,
    BigDecimal over,
    String figure,
    BigDecimal excess) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /** The bars of a line: what was permitted, and what each kind of evidence says. */
  static List<Bar> of(Values line) {
    BigDecimal issued = line.number("issued_quantity");
    List<BigDecimal> known = new ArrayList<>();
    List<String> kinds = new ArrayList<>(List.of("issued", "endorsed", "customs"));
    if (line.has("decided_quantity")) {
      kinds.add("decided");
    }
    kinds.stream()
        .map(kind -> line.number(kind + "_quantity"))
        .filter(quantity -> quantity != null)
        .forEach(known::add);
    BigDecimal longest = known.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return kinds.stream().map(kind -> bar(line, kind, issued, longest)).toList();
  }

  private static Bar bar(Values line, String kind, BigDecimal issued, BigDecimal longest) {
    BigDecimal quantity = line.number(kind + "_quantity");
    String figure = Figure.of(line, kind);
    if (quantity == null || longest.signum() == 0) {
      return new Bar(kind, quantity, BigDecimal.ZERO, BigDecimal.ZERO, figure, null);
    }
    boolean beyond = issued != null && quantity.compareTo(issued) > 0;
    BigDecimal within = beyond ? issued : quantity;
    BigDecimal excess = beyond ? quantity.subtract(issued) : null;
    return new Bar(
        kind,
        quantity,
        percent(within, longest),
        beyond ? percent(excess, longest) : BigDecimal.ZERO,
        figure,
        excess);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(WHOLE).divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }

  /** The quantity in words, with what is too much. */
  public String said(String unit) {
    return excess == null
        ? figure
        : Texts.of("desk.bar.over", figure, Written.quantity(excess) + " " + unit);
  }
}
