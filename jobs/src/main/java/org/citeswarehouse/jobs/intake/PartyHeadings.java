package org.citeswarehouse.jobs.intake;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.jobs.files.FilesInForce;
import org.citeswarehouse.model.layout.InputKind;

/** What a Party calls its columns, as its files of headings say. */
final class PartyHeadings {

  private PartyHeadings() {}

  /** Those by kind of file. */
  static Function<InputKind, SavedHeadings> of(String party, FilesInForce files) {
    List<Row> rows = party == null ? List.of() : files.headingMappings(party);
    return kind -> {
      SavedHeadings saved = SavedHeadings.NONE;
      for (Row row : rows) {
        if (kind.word().equals(row.getAs("kind"))) {
          saved = saved.and(row.getAs("heading"), row.getAs("column"));
        }
      }
      return saved;
    };
  }
}
