package org.citeswarehouse.ingest.reference;

import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.taxa.Rank;

/** Checks of a recommendation to suspend trade, in the layout of Species+'s table. */
public final class SuspensionCheck implements RowCheck<SuspensionStatement> {

  private static final long serialVersionUID = 1L;

  private final TextColumn kingdom;
  private final CodeColumn<Rank> rank;
  private final TextColumn id;
  private final CodeColumn<Country> country;
  private final TextColumn start;
  private final TextColumn end;
  private final TextColumn notes;
  private final TextColumn excluded;
  private final TextColumn current;

  /** Checks of one file's suspensions. */
  public SuspensionCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.of(InputKind.SUSPENSIONS).orElseThrow(), context);
    kingdom = columns.text("Kingdom");
    rank = columns.rank("Rank");
    id = columns.text("RecID");
    country = columns.country("ISO code");
    start = columns.text("StartNotificationID");
    end = columns.text("EndNotificationID");
    notes = columns.text("Notes");
    excluded = columns.text("ExcludedTaxa");
    current = columns.text("IsCurrent");
  }

  @Override
  public Checked<SuspensionStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    Rank of = rank.read(findings);
    Country where = country.read(findings);
    return findings.result(
        () ->
            new SuspensionStatement(
                Numbering.LEGACY.name(),
                kingdom.read(findings),
                of == null ? null : of.name(),
                id.read(findings),
                where == null ? null : where.code(),
                start.read(findings),
                end.read(findings),
                null,
                null,
                null,
                excluded.read(findings),
                notes.read(findings),
                "1".equals(current.read(findings))));
  }
}
