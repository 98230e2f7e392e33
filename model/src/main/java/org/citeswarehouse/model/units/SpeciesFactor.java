package org.citeswarehouse.model.units;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import org.citeswarehouse.model.codes.ListFile;

/**
 * What goods of a taxon weigh on average. It serves estimates, which stand beside quantities and
 * never in their place: a mean says nothing about one consignment. There is none for live
 * specimens, whose number never follows from a mass.
 *
 * @param taxon species or genus; blank is every taxon traded under the term
 * @param term term code
 * @param unit standard unit that is not mass
 * @param kilograms mean mass of one of it, in kg
 * @param source where the factor comes from
 */
public record SpeciesFactor(
    String taxon, String term, String unit, BigDecimal kilograms, String source) {

  private static final List<SpeciesFactor> ALL =
      ListFile.read(SpeciesFactor.class, "species.csv", SpeciesFactor::rows).stream()
          .flatMap(List::stream)
          .toList();

  /** All of them. */
  public static List<SpeciesFactor> all() {
    return ALL;
  }

  private static List<SpeciesFactor> rows(NamedCsvRecord r) {
    return List.of(r.getField("terms").split(" ", -1)).stream()
        .map(
            term ->
                new SpeciesFactor(
                    r.getField("taxon"),
                    term,
                    r.getField("unit"),
                    new BigDecimal(r.getField("kilograms")),
                    r.getField("source")))
        .toList();
  }
}
