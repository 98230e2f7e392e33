package org.citeswarehouse.api.landed;

import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/**
 * Landed files without those that a corrected version replaced, and the rows of silver that come
 * from them: the same rule by which the half that writes reads registers ({@code jobs.files}).
 * docs/adr/0025, 0026.
 */
public final class FilesInForce {

  private FilesInForce() {}

  /** To select from; columns of {@code files}. */
  public static Sql of(Reading reading) {
    return Sql.of("(SELECT f.* FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(" f WHERE NOT EXISTS (FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(" r WHERE r.kind = f.kind AND r.party = f.party AND r.replaces = f.sha256")
        .then(" AND r.run_id > f.run_id))");
  }

  /**
   * Typed rows that files in force have, each as the last check of its row left it; to select from,
   * columns of the table.
   *
   * @param table a table of silver whose rows name Party, run, file, sheet and row
   * @param kind the kind of files its rows come from
   */
  public static Sql rows(Reading reading, Table table, InputKind kind) {
    return Sql.of("(SELECT l.* FROM ")
        .then(reading.from(table))
        .then(" l WHERE NOT EXISTS (FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(Sql.of(" f WHERE f.kind = ?", kind.word()))
        .then(" AND f.party = l.party AND f.replaces = l.file_sha256 AND f.run_id > l.run_id)")
        .then(" AND NOT EXISTS (FROM ")
        .then(reading.from(MappingTables.RECHECKED_ROWS))
        .then(Sql.of(" r WHERE r.kind = ?", kind.word()))
        .then(" AND r.party = l.party AND r.file_sha256 = l.file_sha256 AND r.\"row\" = l.\"row\"")
        .then(" AND coalesce(r.sheet, '') = coalesce(l.sheet, '') AND r.run_id > l.run_id))");
  }
}
