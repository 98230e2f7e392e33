package org.citeswarehouse.model.taxa;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citeswarehouse.model.codes.ListFile;

/**
 * A starter list of much-traded taxa from class to genus, so that a warehouse without a checklist
 * can judge commodity codes. Names and classification as CITES trade data have them; a checklist
 * that is ingested goes before it.
 */
public final class StarterTaxa {

  private static final List<StarterTaxon> ALL =
      ListFile.read(StarterTaxa.class, "starter.csv", StarterTaxa::row);
  private static final Map<String, StarterTaxon> BY_NAME =
      ListFile.index(ALL, t -> t.lineage().taxon());

  private StarterTaxa() {}

  /** All taxa in alphabetical order. */
  public static List<StarterTaxon> all() {
    return ALL;
  }

  /** The taxon with exactly that name. */
  public static Optional<StarterTaxon> find(String taxon) {
    return Optional.ofNullable(BY_NAME.get(taxon));
  }

  private static StarterTaxon row(NamedCsvRecord r) {
    return new StarterTaxon(
        new Lineage(
            r.getField("taxon"),
            r.getField("class"),
            r.getField("order"),
            r.getField("family"),
            r.getField("genus")),
        r.getField("kingdom"),
        r.getField("usual_appendix"));
  }
}
