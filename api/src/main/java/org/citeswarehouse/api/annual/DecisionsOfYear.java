package org.citeswarehouse.api.annual;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.DecisionTables;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.reports.annual.Decided;

/**
 * Decisions on lines and items of a report's year: of trade, else of issue; of registration; on any
 * that a line or a check of that report is about, on either basis; and on warnings of its
 * validation. One whose line or item is not in the input now belongs to no year and is not among
 * them; the list of decisions has it.
 */
public final class DecisionsOfYear {

  private static final Table DECISIONS = DecisionTables.DECISION_EFFECTS;

  private static final List<Column> COLUMNS =
      Stream.of(
              "decision_id",
              "action",
              "reason",
              "decided_by",
              "decided_at",
              "effect",
              "declaration_country",
              "declaration_no",
              "item_no",
              "issuing_country",
              "permit_no",
              "line_no")
          .map(DECISIONS::column)
          .toList();

  private static final List<String> LINE = List.of("issuing_country", "permit_no", "line_no");
  private static final List<String> ITEM =
      List.of("declaration_country", "declaration_no", "item_no");

  private DecisionsOfYear() {}

  /** The decisions, the first one first. */
  public static List<Decided> of(Reading reading, ReportRequest request) {
    return Stream.concat(
            onLinesAndItems(reading, request),
            Waiver.of(reading, request.party()).stream()
                .filter(waiver -> waiver.warning().year() == request.year())
                .map(DecisionsOfYear::decided))
        .sorted(Comparator.comparing(Decided::decisionId))
        .toList();
  }

  private static Decided decided(Waiver waiver) {
    return new Decided(
        waiver.id(),
        Action.WAIVE.name(),
        waiver.warning().written(),
        waiver.reason(),
        waiver.by(),
        waiver.at(),
        waiver.effect());
  }

  private static Stream<Decided> onLinesAndItems(Reading reading, ReportRequest request) {
    return reading.list(COLUMNS, sql(reading, request)).stream()
        .map(
            row ->
                new Decided(
                    (String) row.get(0),
                    (String) row.get(1),
                    about(row.subList(6, 12)),
                    (String) row.get(2),
                    (String) row.get(3),
                    Objects.toString(row.get(4), null),
                    (String) row.get(5)));
  }

  /** The item, if any, then the line, if any. */
  private static String about(List<Object> key) {
    return key.stream()
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static Sql sql(Reading reading, ReportRequest request) {
    return Sql.of("SELECT " + Reading.list(COLUMNS) + " FROM ")
        .then(reading.from(DECISIONS))
        .then(Sql.of(" d WHERE party = ? AND (EXISTS (SELECT 1 FROM ", request.party()))
        .then(reading.from(ReconciliationTables.RECONCILIATION))
        .then(" r WHERE r.party = d.party AND r.issuing_country = d.issuing_country")
        .then(" AND r.permit_no = d.permit_no AND r.line_no = d.line_no")
        .then(
            Sql.of(
                " AND coalesce(r.trade_year, year(r.issue_date)) = ?) OR EXISTS (SELECT 1 FROM ",
                request.year()))
        .then(reading.from(ReconciliationTables.MATCHES))
        .then(" m WHERE m.party = d.party AND m.declaration_country = d.declaration_country")
        .then(" AND m.declaration_no = d.declaration_no AND m.item_no = d.item_no")
        .then(Sql.of(" AND year(m.registration_date) = ?)", request.year()))
        .then(named(reading, request, ReportTables.ANNUAL_REPORT_LINES, LINE))
        .then(named(reading, request, ReportTables.ANNUAL_REPORT_CHECKS, LINE))
        .then(named(reading, request, ReportTables.ANNUAL_REPORT_CHECKS, ITEM))
        .then(") ORDER BY decision_id");
  }

  /** What unblocks a year belongs to it, whenever the goods crossed. */
  private static Sql named(Reading reading, ReportRequest request, Table table, List<String> key) {
    return Sql.of(" OR EXISTS (SELECT 1 FROM ")
        .then(reading.from(table))
        .then(Sql.of(" t WHERE t.report_year = ? AND t.party = d.party", request.year()))
        .then(
            key.stream()
                .map(name -> " AND t." + name + " = d." + name)
                .collect(Collectors.joining("", "", ")")));
  }
}
