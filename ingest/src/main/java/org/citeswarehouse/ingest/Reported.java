package org.citeswarehouse.ingest;

import java.io.Serializable;
import org.citeswarehouse.model.register.Direction;

/**
 * What whoever delivers a report says of it.
 *
 * @param year year of the report, for lines that give none; null where not said
 * @param perspective I for imports, E for exports and re-exports; null where the columns tell
 */
public record Reported(Integer year, Direction perspective) implements Serializable {

  /** Nothing was said. */
  public static final Reported UNSAID = new Reported(null, null);
}
