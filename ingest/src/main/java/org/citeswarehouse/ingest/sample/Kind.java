package org.citeswarehouse.ingest.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import org.citeswarehouse.model.codes.ListFile;
import org.citeswarehouse.model.taxa.Lineage;

/**
 * What is usual for a term: the unit it is permitted in, how much of it, what a unit weighs.
 *
 * @param term term code
 * @param unit unit that permits state
 * @param lowest lowest usual quantity in that unit
 * @param highest highest usual quantity in that unit
 * @param kilograms mass of one unit
 * @param sources usual source codes
 * @param permitWords description on the permit
 * @param customsWords beginning of the description in customs
 * @param groups names of any rank below which the term is usual; empty where it is for all
 */
record Kind(
    String term,
    String unit,
    double lowest,
    double highest,
    double kilograms,
    List<String> sources,
    String permitWords,
    String customsWords,
    Set<String> groups) {

  private static final List<Kind> ALL = ListFile.read(Kind.class, "goods.csv", Kind::row);

  static List<Kind> all() {
    return ALL;
  }

  boolean counted() {
    return unit.equals("NAR");
  }

  boolean usualFor(Lineage taxon) {
    return groups.isEmpty()
        || groups.contains(taxon.taxonClass())
        || groups.contains(taxon.order())
        || groups.contains(taxon.family());
  }

  private static Kind row(NamedCsvRecord row) {
    String groups = row.getField("groups");
    return new Kind(
        row.getField("term"),
        row.getField("unit"),
        Double.parseDouble(row.getField("lowest")),
        Double.parseDouble(row.getField("highest")),
        Double.parseDouble(row.getField("kilograms")),
        List.of(row.getField("sources").split(" ")),
        row.getField("permit_words"),
        row.getField("customs_words"),
        groups.isEmpty() ? Set.of() : Set.of(groups.split(" ")));
  }
}
