package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/** Which offices delivered records of which months and directions: stated, and concluded. */
public final class CoverageTables {

  /** What stands in {@code office} for all offices together. */
  public static final String ALL_OFFICES = "*";

  private static final Column PARTY = text("party", "The Party whose register it is.");
  private static final Column EVIDENCE = text("evidence", "ENDORSEMENT or CUSTOMS.");

  /** What officers stated; a later statement on the same office and month replaces an earlier. */
  public static final Table COVERAGE_STATEMENTS =
      new Table(
          "coverage_statements",
          Layer.SILVER,
          "A usable statement on which records an office delivered.",
          Provenance.after(
              PARTY,
              EVIDENCE,
              text("office", "Office; * where all are meant."),
              text("direction", "E leaving, I arriving; blank where both are meant."),
              date("month_from", "First day of the first month."),
              date("month_to", "First day of the last month."),
              text("delivered", "YES or NO."),
              text("note", "What the officer knows about it.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("party"));

  /** One row an office, direction and month, and one for all offices together. */
  public static final Table EVIDENCE_COVERAGE =
      new Table(
          "evidence_coverage",
          Layer.GOLD,
          "Whether an office delivered its records of a direction and month.",
          Provenance.after(
              PARTY,
              EVIDENCE,
              text("office", "Office; * all together, blank those of records that name none."),
              text("direction", "E leaving, I arriving."),
              date("month", "First day of the month."),
              integer("rows", "Records delivered, matched or not."),
              text("delivered", "YES, NO or UNKNOWN."),
              text("basis", "DECLARED by an officer or INFERRED from the numbers of records."),
              text("reason", "Why, in words."),
              decimal("expected", "", "Records to be expected; blank outside the register.")),
          List.of("party", "evidence", "direction", "office", "month"),
          List.of("party"),
          List.of("party", "evidence", "direction", "office", "month"));

  private CoverageTables() {}

  static List<Table> all() {
    return List.of(COVERAGE_STATEMENTS, EVIDENCE_COVERAGE);
  }
}
