package org.citeswarehouse.model.tradeview;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.citeswarehouse.model.codes.ListFile;

/**
 * A line of the table of taxon groups; a taxon belongs to the group of the first line it fits. A
 * group may have several lines, as timber has genera and species.
 *
 * @param group name of the group
 * @param rank what the taxa are named by
 * @param taxa names of the taxa
 * @param source document the line comes from
 */
public record TaxonGroup(String group, TaxonRank rank, List<String> taxa, String source) {

  private static final List<TaxonGroup> ALL =
      ListFile.read(TaxonGroup.class, "taxon-groups.csv", TaxonGroup::row);

  /** All lines in the order in which they are tried. */
  public static List<TaxonGroup> all() {
    return ALL;
  }

  private static TaxonGroup row(NamedCsvRecord r) {
    return new TaxonGroup(
        r.getField("taxon_group"),
        TaxonRank.valueOf(r.getField("rank")),
        List.of(r.getField("taxa").split(";", -1)),
        r.getField("source"));
  }
}
