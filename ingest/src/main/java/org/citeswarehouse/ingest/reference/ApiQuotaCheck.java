package org.citeswarehouse.ingest.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
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
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.taxa.Numbering;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * Checks of an export quota as the Species+ API answers. The answer states no year: it is that of
 * the publication.
 */
public final class ApiQuotaCheck implements RowCheck<QuotaStatement> {

  private static final long serialVersionUID = 1L;

  private final TextColumn id;
  private final TextColumn written;
  private final NumberColumn quota;
  private final CodeColumn<Country> country;
  private final CodeColumn<Unit> unit;
  private final DateColumn published;
  private final TextColumn notes;

  /** Checks of one answer's quotas. */
  public ApiQuotaCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.of(InputKind.API_QUOTAS).orElseThrow(), context);
    id = columns.text("taxon_concept_id").required(IssueCode.MISSING_VALUE);
    written = columns.text("quota");
    quota = columns.number("quota").required();
    country =
        columns
            .code("geo_entity", ApiQuotaCheck::country, IssueCode.UNKNOWN_COUNTRY, "")
            .required();
    unit = columns.code("unit", ApiQuotaCheck::unit, IssueCode.UNKNOWN_UNIT, "");
    published = columns.date("publication_date", 1);
    notes = columns.text("notes");
  }

  @Override
  public Checked<QuotaStatement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    String taxon = id.read(findings);
    String text = written.read(findings);
    boolean inPreparation = text != null && text.matches("-1(\\.0+)?");
    BigDecimal amount = inPreparation ? null : quota.read(findings);
    Country where = country.read(findings);
    Unit in = unit.read(findings);
    LocalDate day = published.read(findings);
    return findings.result(
        () ->
            new QuotaStatement(
                Numbering.SPECIES_PLUS.name(),
                null,
                null,
                taxon,
                where.code(),
                amount,
                inPreparation,
                in == null || in.equals(Units.number()) ? null : in.code(),
                null,
                null,
                day == null ? null : day.getYear(),
                null,
                null,
                notes.read(findings)));
  }

  private static Optional<Country> country(String place) {
    return Optional.ofNullable(Answers.country(place)).flatMap(Countries::find);
  }

  private static Optional<Unit> unit(String object) {
    String code = Answers.field(object, "code");
    String name = Answers.field(object, "name");
    return Optional.ofNullable(code)
        .flatMap(Units::find)
        .or(() -> Optional.ofNullable(name).flatMap(Units::byPublishedName));
  }
}
