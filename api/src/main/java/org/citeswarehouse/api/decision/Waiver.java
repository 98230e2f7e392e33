package org.citeswarehouse.api.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.decision.WarningKey;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.Table;

/**
 * A warning of validation that somebody let stand. It changes no table of the register, so it holds
 * from the moment it is taken in, before the next build.
 *
 * @param id identifier of the decision
 * @param warning the warning, for the report of a year
 * @param reason why it is right as it is
 * @param by who decided
 * @param at when, ISO 8601
 * @param effect APPLIED; SUPERSEDED by a later one on the same warning; or UNDONE
 */
public record Waiver(
    String id, WarningKey warning, String reason, String by, String at, String effect) {

  private static final Table LOG = DecisionTables.DECISIONS;

  private static final List<Column> COLUMNS =
      Stream.concat(
              Stream.of("decision_id", "rule", "value", "report_year", "reason", "decided_by")
                  .map(LOG::column),
              Stream.of(LOG.column("decided_at"), Reading.made("effect", ColumnType.TEXT)))
          .toList();

  /** Those of a Party that were ever made, the first one first. */
  public static List<Waiver> of(Reading reading, String party) {
    Sql waivers =
        Sql.of("WITH undone AS (SELECT undoes FROM ")
            .then(reading.from(LOG))
            .then(
                " WHERE action = 'UNDO'), made AS (SELECT *, decision_id IN (FROM undone) AS gone")
            .then(" FROM ")
            .then(reading.from(LOG))
            .then(Sql.of(" WHERE party = ? AND action = 'WAIVE')", party))
            .then(" SELECT " + Reading.list(COLUMNS.subList(0, COLUMNS.size() - 1)) + ",")
            .then(
                " CASE WHEN gone THEN 'UNDONE' WHEN EXISTS (SELECT 1 FROM made l WHERE NOT l.gone")
            .then(" AND l.decision_id > m.decision_id AND l.rule = m.rule")
            .then(" AND l.report_year = m.report_year AND l.value IS NOT DISTINCT FROM m.value)")
            .then(
                " THEN 'SUPERSEDED' ELSE 'APPLIED' END AS effect FROM made m ORDER BY decision_id");
    List<Waiver> all = new ArrayList<>();
    for (List<Object> row : reading.list(COLUMNS, waivers)) {
      all.add(
          new Waiver(
              (String) row.get(0),
              new WarningKey((String) row.get(1), (String) row.get(2), (Integer) row.get(3)),
              (String) row.get(4),
              (String) row.get(5),
              Objects.toString(row.get(6)),
              (String) row.get(7)));
    }
    return all;
  }

  /** Whether it still holds. */
  public boolean holds() {
    return effect.equals("APPLIED");
  }
}
