package org.citeswarehouse.model.tradeview;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.model.codes.ListFile;

/**
 * What TradeView reads a term or a unit as. Of each step the first rule that fits is applied and no
 * other: tonnes of timber become kilograms, not cubic metres.
 *
 * @param id letter of the step and place among its rules
 * @param step when it is tried
 * @param terms terms it is about; none for every term
 * @param units units it is about, {@value #BLANK} for a blank one; none for every unit
 * @param rank what its taxa are named by; null where it is about every taxon
 * @param taxa names of the taxa or groups it is about
 * @param toTerm term it gives; blank where the term stays
 * @param toUnit unit it gives, {@value #BLANK} for number of specimens; blank where the unit stays
 * @param times what the quantity is multiplied by; 1 where it stays
 * @param dividedBy what the quantity is divided by; 1 where it stays
 * @param source document the rule comes from
 */
public record ConversionRule(
    String id,
    Step step,
    List<String> terms,
    List<String> units,
    TaxonRank rank,
    List<String> taxa,
    String toTerm,
    String toUnit,
    BigDecimal times,
    BigDecimal dividedBy,
    String source) {

  /** How a blank unit is written in the table. */
  public static final String BLANK = "-";

  private static final List<ConversionRule> ALL =
      ListFile.read(ConversionRule.class, "conversion-rules.csv", ConversionRule::row);

  /** The rules in the order in which they are tried. */
  public static List<ConversionRule> all() {
    return ALL;
  }

  /** The rules of a step in the order in which they are tried. */
  public static List<ConversionRule> of(Step step) {
    return ALL.stream().filter(r -> r.step == step).toList();
  }

  /**
   * The factor as people read it: a decimal where there is an exact one, such as 0.001, else a
   * fraction, such as 1/35.274.
   */
  public String factor() {
    try {
      return times.divide(dividedBy).toPlainString();
    } catch (ArithmeticException e) {
      return times.toPlainString() + "/" + dividedBy.toPlainString();
    }
  }

  private static ConversionRule row(NamedCsvRecord r) {
    String rank = r.getField("rank");
    return new ConversionRule(
        r.getField("id"),
        Step.valueOf(r.getField("step")),
        list(r.getField("terms")),
        list(r.getField("units")),
        rank.isEmpty() ? null : TaxonRank.valueOf(rank),
        list(r.getField("taxa")),
        r.getField("to_term"),
        r.getField("to_unit"),
        number(r.getField("times")),
        number(r.getField("divided_by")),
        r.getField("source"));
  }

  private static List<String> list(String joined) {
    return Arrays.stream(joined.split(";", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? BigDecimal.ONE : new BigDecimal(text);
  }
}
