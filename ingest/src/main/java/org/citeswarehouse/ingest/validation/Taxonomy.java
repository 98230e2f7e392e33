package org.citeswarehouse.ingest.validation;

import java.util.List;
import java.util.Optional;

/** What is known of taxa. */
public interface Taxonomy {

  /**
   * The taxon that a reported name is of or stands for: by the full name in any case, one "spp." at
   * its end dropped; accepted names first, then hybrids, then others.
   */
  Optional<Taxon> find(String name);

  /**
   * Whether a name that is not there may simply be missing: the lists hold fewer names than there
   * are, and nothing of that genus.
   */
  boolean mayLack(String name);

  /** Names that differ from a name by a letter or two, the likest first; few. */
  List<String> like(String name);

  /** Whether no names are known at all, so that nothing can be said of any. */
  boolean isEmpty();
}
