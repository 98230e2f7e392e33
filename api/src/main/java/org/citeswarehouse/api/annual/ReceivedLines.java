package org.citeswarehouse.api.annual;

import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.ReportTables;

/** Lines of annual reports that came as files, without files replaced by a corrected version. */
final class ReceivedLines {

  private ReceivedLines() {}

  /** To select from; columns of {@code received_report_lines}. docs/adr/0026. */
  static Sql inForce(Reading reading) {
    return Sql.of("(SELECT l.* FROM ")
        .then(reading.from(ReportTables.RECEIVED_REPORT_LINES))
        .then(" l WHERE NOT EXISTS (FROM ")
        .then(reading.from(OperationTables.FILES))
        .then(Sql.of(" f WHERE f.kind = ?", InputKind.ANNUAL_REPORT.word()))
        .then(" AND f.party = l.party AND f.replaces = l.file_sha256 AND f.run_id > l.run_id))");
  }
}
