package org.citeswarehouse.api.landed;

import java.util.List;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.ingest.heading.SavedHeadings;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;

/** What a Party calls its columns, as its files of headings in force say. docs/adr/0022. */
public final class PartyHeadings {

  private static final List<Column> COLUMNS =
      List.of(
          MappingTables.HEADING_MAPPINGS.column("heading"),
          MappingTables.HEADING_MAPPINGS.column("column"));

  private PartyHeadings() {}

  /** Those of a kind of file. */
  public static SavedHeadings of(Reading reading, String party, InputKind kind) {
    Sql rows =
        Sql.of("SELECT h.heading, h.\"column\" FROM ")
            .then(FilesInForce.rows(reading, MappingTables.HEADING_MAPPINGS, InputKind.HEADINGS))
            .then(" h JOIN ")
            .then(reading.from(OperationTables.FILES))
            .then(" f ON f.sha256 = h.file_sha256 AND f.run_id = h.run_id AND f.party = h.party")
            .then(Sql.of(" WHERE h.party = ? AND h.kind = ?", party, kind.word()))
            .then(" ORDER BY f.sequence, h.sheet, h.\"row\"");
    SavedHeadings saved = SavedHeadings.NONE;
    for (List<Object> row : reading.list(COLUMNS, rows)) {
      saved = saved.and((String) row.get(0), (String) row.get(1));
    }
    return saved;
  }
}
