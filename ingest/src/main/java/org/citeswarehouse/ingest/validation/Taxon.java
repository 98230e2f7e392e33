package org.citeswarehouse.ingest.validation;

import java.util.List;
import java.util.Set;
import org.citeswarehouse.model.taxa.Rank;

/**
 * A taxon as validation sees it.
 *
 * @param name the accepted name
 * @param rank its rank; null where not known
 * @param kingdom Animalia or Plantae; null where not known
 * @param keys rank and name of itself and of all higher taxa, as rule books name them; empty where
 *     the classification is not known
 * @param listings when it was listed
 * @param countries countries of occurrence; empty where not known
 */
public record Taxon(
    String name,
    Rank rank,
    String kingdom,
    List<String> keys,
    ListingHistory listings,
    Set<String> countries) {

  /** Keeps the lists unchangeable. */
  public Taxon {
    keys = List.copyOf(keys);
    countries = Set.copyOf(countries);
  }
}
