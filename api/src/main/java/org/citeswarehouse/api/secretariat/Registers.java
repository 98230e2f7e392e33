package org.citeswarehouse.api.secretariat;

import java.util.List;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;

/**
 * What the registers of this warehouse show in counts alone: how many customs items were matched to
 * a permit line, and how often each finding was made. No number of a permit or a declaration leaves
 * here.
 */
final class Registers {

  private static final List<Column> MATCHED =
      List.of(
          Column.text("party", "Code of the Party whose register it is."),
          Column.bigint("items", "Customs items that concern the Convention and have moved."),
          Column.bigint("matched", "Those matched to a permit line."),
          Column.decimal("matched_percent", "%", "Matched items as a share of all."));

  private static final List<Column> FINDINGS =
      List.of(
          Column.text("party", "Code of the Party whose register it is."),
          Column.text("finding", "What was found on its permit lines."),
          Column.bigint("lines", "Permit lines with that finding."));

  private final Reading reading;

  Registers(Reading reading) {
    this.reading = reading;
  }

  /** Items by Party; ordinary goods, exempt ones and those that did not move are left out. */
  Query matched() {
    Sql sql =
        Sql.of(
                "SELECT party, count(*) AS items, count(permit_no) AS matched,"
                    + " CAST(CAST(100.0 * count(permit_no) / count(*) AS DECIMAL(38, 1)) AS DECIMAL(38, 15))"
                    + " AS matched_percent FROM ")
            .then(reading.from(ReconciliationTables.MATCHES))
            .then(
                " WHERE coalesce(finding, '') NOT IN ('NOT_CITES', 'DECLARED_EXEMPT', 'NOT_MOVED')"
                    + " GROUP BY party");
    return new Query(reading, MATCHED, sql, MATCHED.subList(0, 1));
  }

  /** Permit lines by Party and finding. */
  Query findings() {
    Sql sql =
        Sql.of(
                "SELECT party, finding, count(*) AS lines FROM (SELECT party,"
                    + " unnest(string_split(findings, ';')) AS finding FROM ")
            .then(reading.from(ReconciliationTables.RECONCILIATION))
            .then(" WHERE findings IS NOT NULL) GROUP BY ALL");
    return new Query(reading, FINDINGS, sql, FINDINGS.subList(0, 2));
  }

  /** All rows of one of these. */
  List<List<Object>> list(Query query) {
    return reading.list(query.columns(), query.sorted());
  }
}
