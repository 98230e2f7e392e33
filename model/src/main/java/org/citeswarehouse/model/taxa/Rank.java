package org.citeswarehouse.model.taxa;

import java.util.Locale;
import java.util.Optional;

/** Ranks of taxa in the CITES nomenclature, from the highest. Source: Species+. */
public enum Rank {
  KINGDOM,
  PHYLUM,
  CLASS,
  ORDER,
  FAMILY,
  SUBFAMILY,
  GENUS,
  SPECIES,
  SUBSPECIES,
  VARIETY;

  /** The rank of that name; published tables write it in either case, and "Var". */
  public static Optional<Rank> find(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (Rank rank : values()) {
      if (rank.name().equals(upper) || (rank == VARIETY && upper.equals("VAR"))) {
        return Optional.of(rank);
      }
    }
    return Optional.empty();
  }

  /** Whether a full name of this rank begins with that of its parent. */
  public boolean isNamedAfterParent() {
    return compareTo(SPECIES) >= 0;
  }

  /** Whether taxa of this rank are shown as "spp." where trade data name them. */
  public boolean isShownAsSpp() {
    return compareTo(ORDER) >= 0 && compareTo(GENUS) <= 0;
  }
}
