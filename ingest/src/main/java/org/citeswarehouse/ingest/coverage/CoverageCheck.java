package org.citeswarehouse.ingest.coverage;

import java.time.LocalDate;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.coverage.Delivered;
import org.citeswarehouse.model.coverage.EvidenceKind;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.table.CoverageTables;

/**
 * Checks of a statement on what an office delivered. A blank office means all of them, a blank
 * direction both; everything else but the note must be said. Source: ADR 0013.
 */
public final class CoverageCheck implements RowCheck<CoverageStatement> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final CodeColumn<EvidenceKind> evidence;
  private final TextColumn office;
  private final CodeColumn<Direction> direction;
  private final MonthColumn monthFrom;
  private final MonthColumn monthTo;
  private final CodeColumn<Delivered> delivered;
  private final TextColumn note;

  /** Checks of one file's statements. */
  public CoverageCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.COVERAGE, context);
    party = context.party();
    evidence =
        columns
            .name("evidence", EvidenceKind.class, EvidenceKind::find, IssueCode.UNKNOWN_EVIDENCE)
            .required();
    office = columns.text("office");
    direction =
        columns.name("direction", Direction.class, Direction::find, IssueCode.UNKNOWN_DIRECTION);
    monthFrom = month(columns, context, "month_from");
    monthTo = month(columns, context, "month_to");
    delivered =
        columns.code("delivered", Delivered::findStated, IssueCode.UNKNOWN_ANSWER, "").required();
    note = columns.text("note");
  }

  @Override
  public Checked<CoverageStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    EvidenceKind kind = evidence.read(findings);
    String where = office.read(findings);
    Direction way = direction.read(findings);
    LocalDate from = monthFrom.read(findings);
    LocalDate to = monthTo.read(findings);
    Delivered answer = delivered.read(findings);
    if (from != null && to != null && to.isBefore(from)) {
      monthTo.text().add(findings, IssueCode.MONTHS_REVERSED, from.toString().substring(0, 7));
    }
    return findings.result(
        () ->
            new CoverageStatement(
                party,
                kind.name(),
                where == null ? CoverageTables.ALL_OFFICES : where,
                way == null ? null : way.name(),
                from,
                to,
                answer.name(),
                note.read(findings)));
  }

  private static MonthColumn month(Columns columns, CheckContext context, String name) {
    TextColumn text = columns.text(name).required(IssueCode.MISSING_VALUE);
    return new MonthColumn(text, Columns.FIRST_YEAR, context.today().getYear() + 1);
  }
}
