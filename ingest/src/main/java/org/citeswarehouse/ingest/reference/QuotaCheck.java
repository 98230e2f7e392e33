package org.citeswarehouse.ingest.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.NumberColumn;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.ingest.check.UnitColumn;
import org.citeswarehouse.ingest.check.YearColumn;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.taxa.Rank;

/** Checks of an export quota, in the layout of Species+'s table. */
public final class QuotaCheck implements RowCheck<QuotaStatement> {

  private static final long serialVersionUID = 1L;

  /** What Species+ writes for a quota in preparation. */
  static final String IN_PREPARATION = "-1";

  private final TextColumn kingdom;
  private final CodeColumn<Rank> rank;
  private final TextColumn id;
  private final CodeColumn<Country> country;
  private final TextColumn written;
  private final NumberColumn quota;
  private final UnitColumn unit;
  private final DateColumn first;
  private final DateColumn last;
  private final YearColumn year;
  private final TextColumn terms;
  private final TextColumn sources;
  private final TextColumn notes;

  /** Checks of one file's quotas. */
  public QuotaCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.of(InputKind.QUOTAS).orElseThrow(), context);
    kingdom = columns.text("Kingdom").required(IssueCode.MISSING_VALUE);
    rank = columns.rank("Rank").required();
    id = columns.text("RecId").required(IssueCode.MISSING_VALUE);
    country = columns.country("ISO code").required();
    written = columns.text("Quota");
    quota = columns.number("Quota").required();
    unit = columns.publishedUnit("Unit");
    first = columns.date("StartDate", 5);
    last = columns.date("EndDate", 5);
    year = new YearColumn(columns.text("Year"), context.today().plusYears(1));
    terms = columns.text("Terms");
    sources = columns.text("Sources");
    notes = columns.text("Notes");
  }

  @Override
  public Checked<QuotaStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String ofKingdom = kingdom.read(findings);
    Rank ofRank = rank.read(findings);
    String taxon = id.read(findings);
    Country where = country.read(findings);
    boolean inPreparation = IN_PREPARATION.equals(written.read(findings));
    BigDecimal amount = inPreparation ? null : quota.read(findings);
    String unitCode = unit.read(findings);
    LocalDate from = first.read(findings);
    LocalDate to = last.read(findings);
    Integer ofYear = year.read(findings);
    return findings.result(
        () ->
            new QuotaStatement(
                Numbering.LEGACY.name(),
                ofKingdom,
                ofRank.name(),
                taxon,
                where.code(),
                amount,
                inPreparation,
                unitCode,
                from,
                to,
                ofYear,
                terms.read(findings),
                sources.read(findings),
                notes.read(findings)));
  }
}
