package org.citeswarehouse.api.fix;

import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.OperationTables;

/** Landed files without those that a corrected version replaced. docs/adr/0026 */
final class FilesInForce {

  private FilesInForce() {}

  /** To select from; columns of {@code files}. */
  static Sql of(Reading reading) {
    return Sql.of("(SELECT f.* FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(" f WHERE NOT EXISTS (FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(" r WHERE r.kind = f.kind AND r.party = f.party AND r.replaces = f.sha256")
        .then(" AND r.run_id > f.run_id))");
  }
}
