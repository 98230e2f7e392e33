package org.citeswarehouse.model.taxa;

import java.util.Objects;

/**
 * A taxon with its classification; blank where unknown. Plants have no class in CITES trade data.
 *
 * @param taxon scientific name
 * @param taxonClass class
 * @param order order
 * @param family family
 * @param genus genus
 */
public record Lineage(String taxon, String taxonClass, String order, String family, String genus) {

  /** Refuses null; blank stands for unknown. */
  public Lineage {
    Objects.requireNonNull(taxon);
    Objects.requireNonNull(taxonClass);
    Objects.requireNonNull(order);
    Objects.requireNonNull(family);
    Objects.requireNonNull(genus);
  }

  /** A taxon of which nothing but the name is known. */
  public static Lineage unknown(String taxon) {
    return new Lineage(taxon, "", "", "", "");
  }
}
