package org.citeswarehouse.api.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReconciliationTables;
import org.citeswarehouse.model.table.Table;

/** Rows of files behind permit lines: the permit's own, its endorsements, its customs items. */
final class PermitTrace {

  private static final Table LINES = ReconciliationTables.RECONCILIATION;
  private static final Table CROSSINGS = ReconciliationTables.CROSSINGS;

  private static final String DECISION = "DECISION";

  private final Reading reading;

  PermitTrace(Reading reading) {
    this.reading = reading;
  }

  /** Permit lines that fulfil a condition. */
  List<List<Object>> lines(Sql condition) {
    return rows(LINES, condition, "party, issuing_country, permit_no, line_no");
  }

  /** Rows of files behind permit lines and crossings that fulfil a condition. */
  List<Origin> origins(Sql condition) {
    List<Origin> origins = new ArrayList<>();
    for (List<Object> row : lines(condition)) {
      origins.add(
          new Origin(
              InputKind.PERMITS,
              Places.of(LINES.columns(), row),
              true,
              null,
              (LocalDate) Places.value(LINES.columns(), row, "issue_date"),
              quantity(LINES.columns(), row, "issued_quantity"),
              Map.of()));
    }
    for (List<Object> row : rows(CROSSINGS, condition, "kind DESC, crossed_on, file, \"row\"")) {
      // What an officer entered is told by the decision itself: no row of a file says it.
      if (!DECISION.equals(Places.value(CROSSINGS.columns(), row, "kind"))) {
        origins.add(crossing(CROSSINGS.columns(), row));
      }
    }
    origins.addAll(DecisionTrace.origins(reading, condition));
    return origins;
  }

  /**
   * Which evidence gave the figure of a line: ENDORSEMENT, CUSTOMS, DECISION, or null where it is
   * the largest crossing of either. Source: docs/adr/0012, contract sections 2 and 3.
   */
  static String evidence(List<Object> line) {
    List<Column> columns = LINES.columns();
    boolean endorsed = Places.value(columns, line, "endorsed_quantity") != null;
    boolean declared = Places.value(columns, line, "customs_quantity") != null;
    Object decided = Places.value(columns, line, "decided_evidence");
    if (Places.value(columns, line, "decided_quantity") != null) {
      return DECISION;
    }
    if ("ENDORSEMENT".equals(decided) && endorsed) {
      return "ENDORSEMENT";
    }
    if ("CUSTOMS".equals(decided) && declared) {
      return "CUSTOMS";
    }
    String other = (String) Places.value(columns, line, "type_other");
    if (other != null && OtherType.valueOf(other).crossesManyTimes()) {
      return null;
    }
    return endorsed ? "ENDORSEMENT" : "CUSTOMS";
  }

  List<List<Object>> rows(Table table, Sql condition, String order) {
    return reading.list(
        table.columns(),
        Sql.of("SELECT " + Reading.list(table.columns()) + " FROM ")
            .then(reading.from(table))
            .then(" WHERE ")
            .then(condition)
            .then(" ORDER BY " + order));
  }

  private static Origin crossing(List<Column> columns, List<Object> row) {
    boolean endorsed = "ENDORSEMENT".equals(Places.value(columns, row, "kind"));
    return new Origin(
        endorsed ? InputKind.ENDORSEMENTS : InputKind.CUSTOMS,
        Places.of(columns, row),
        Boolean.TRUE.equals(Places.value(columns, row, "counted")),
        (String) Places.value(columns, row, "left_out"),
        (LocalDate) Places.value(columns, row, "crossed_on"),
        quantity(columns, row, "quantity"),
        Map.of());
  }

  private static String quantity(List<Column> columns, List<Object> row, String column) {
    BigDecimal quantity = (BigDecimal) Places.value(columns, row, column);
    return quantity == null
        ? null
        : quantity.toPlainString() + " " + Places.value(columns, row, "unit");
  }
}
