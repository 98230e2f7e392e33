package org.citeswarehouse.ingest.heading;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.citeswarehouse.model.layout.HeadingText;

/**
 * What a Party has said its headings of one kind of file mean.
 *
 * @param columns column by heading, letters and digits of which count; a blank column is left out
 * @param absent columns that the Party's files do not have, and which are blank in every row
 */
public record SavedHeadings(Map<String, String> columns, Set<String> absent)
    implements Serializable {

  /** Nothing was saved. */
  public static final SavedHeadings NONE = new SavedHeadings(Map.of(), Set.of());

  /** Keeps both unchangeable. */
  public SavedHeadings {
    columns = Map.copyOf(columns);
    absent = Set.copyOf(absent);
  }

  /** The column saved for a heading, blank where it is to be left out; empty where none was. */
  public Optional<String> column(String heading) {
    return Optional.ofNullable(columns.get(HeadingText.letters(heading)));
  }
}
