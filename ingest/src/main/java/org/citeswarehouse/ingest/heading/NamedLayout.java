package org.citeswarehouse.ingest.heading;

import org.citeswarehouse.model.layout.InputColumn;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * A layout, and what the Party whose file it is calls its columns.
 *
 * @param layout the layout
 * @param saved the Party's own headings
 */
public record NamedLayout(InputLayout layout, SavedHeadings saved) {

  /** A layout whose columns nobody calls by names of their own. */
  public static NamedLayout of(InputLayout layout) {
    return new NamedLayout(layout, SavedHeadings.NONE);
  }

  /** Whether a file without the column is refused. */
  public boolean needs(InputColumn column) {
    return column.required() && !saved.absent().contains(column.name());
  }
}
