package org.citeswarehouse.model.quota;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.citeswarehouse.model.codes.ListFile;

/**
 * The twelve months that a quota runs for. Most run for the calendar year; whoever knows of another
 * adds a row to {@code periods.csv}.
 *
 * @param order order of the taxa it holds for; blank is all that no other row names
 * @param country exporting country; blank is all
 * @param source source code of the specimens; blank is all
 * @param firstMonth month in which it begins, from 1
 * @param document document the rule comes from
 */
public record QuotaPeriod(
    String order, String country, String source, int firstMonth, String document) {

  private static final List<QuotaPeriod> ALL =
      ListFile.read(QuotaPeriod.class, "periods.csv", QuotaPeriod::row);

  /** Every rule that departs from the calendar year. */
  public static List<QuotaPeriod> special() {
    return ALL.stream().filter(p -> !p.order().isEmpty()).toList();
  }

  /** The rule for all that no other names. */
  public static QuotaPeriod usual() {
    return ALL.stream().filter(p -> p.order().isEmpty()).findFirst().orElseThrow();
  }

  private static QuotaPeriod row(NamedCsvRecord r) {
    return new QuotaPeriod(
        r.getField("order"),
        r.getField("country"),
        r.getField("source"),
        Integer.parseInt(r.getField("first_month")),
        r.getField("document"));
  }
}
