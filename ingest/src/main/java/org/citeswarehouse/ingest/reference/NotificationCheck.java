package org.citeswarehouse.ingest.reference;

import java.time.LocalDate;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;

/** Checks of a notification or regulation with its date. */
public final class NotificationCheck implements RowCheck<Notification> {

  private static final long serialVersionUID = 1L;

  private final TextColumn number;
  private final TextColumn name;
  private final DateColumn day;
  private final TextColumn type;
  private final TextColumn basis;

  /** Checks of one file's notifications. */
  public NotificationCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.of(InputKind.NOTIFICATIONS).orElseThrow(), context);
    number = columns.text("Legacy_ID").required(IssueCode.MISSING_VALUE);
    name = columns.text("LnmShortDesc").required(IssueCode.MISSING_VALUE);
    day = columns.date("Date valid from", 1);
    type = columns.text("Event Type");
    basis = columns.text("Basis for Suspension");
  }

  @Override
  public Checked<Notification> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String stated = number.read(findings);
    String called = name.read(findings);
    LocalDate on = day.read(findings);
    return findings.result(
        () -> new Notification(stated, called, on, type.read(findings), basis.read(findings)));
  }
}
