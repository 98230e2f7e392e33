package org.citeswarehouse.api.annual;

import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.MappingTables;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReportTables;

/**
 * Lines of annual reports that came as files, as the last check of their row has them, without
 * files replaced by a corrected version.
 */
final class ReceivedLines {

  private ReceivedLines() {}

  /** To select from; columns of {@code received_report_lines}. docs/adr/0025, 0026. */
  static Sql inForce(Reading reading) {
    return Sql.of("(SELECT l.* FROM ")
        .then(reading.from(ReportTables.RECEIVED_REPORT_LINES))
        .then(" l WHERE NOT EXISTS (FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(Sql.of(" f WHERE f.kind = ?", InputKind.ANNUAL_REPORT.word()))
        .then(" AND f.party = l.party AND f.replaces = l.file_sha256 AND f.run_id > l.run_id)")
        .then(" AND NOT EXISTS (FROM ")
        .then(reading.from(MappingTables.RECHECKED_ROWS))
        .then(Sql.of(" r WHERE r.kind = ?", InputKind.ANNUAL_REPORT.word()))
        .then(" AND r.party = l.party AND r.file_sha256 = l.file_sha256 AND r.\"row\" = l.\"row\"")
        .then(" AND coalesce(r.sheet, '') = coalesce(l.sheet, '') AND r.run_id > l.run_id))");
  }
}
