package org.citeswarehouse.ingest.permits;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.NameColumn;
import org.citeswarehouse.ingest.check.NumberColumn;
import org.citeswarehouse.ingest.check.QuantityColumns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Appendix;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Purpose;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.PermitNumber;
import org.citeswarehouse.model.register.PermitStatus;
import org.citeswarehouse.model.units.Units;

/**
 * Checks of a permit line. Source: contract sections 2 and 5. Needed are the boxes without which a
 * line can be neither found nor compared nor reported: number, type, dates, status, line, name,
 * Appendix, term, quantity, source and the partner; purpose, description and origin may be blank.
 */
public final class PermitCheck implements RowCheck<PermitLine> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final DocumentCheck document;
  private final TextColumn permitNo;
  private final TextColumn replacedBy;
  private final DateColumn statusDate;
  private final CodeColumn<PermitStatus> status;
  private final CodeColumn<Purpose> purpose;
  private final TextColumn lineNo;
  private final NameColumn scientificName;
  private final CodeColumn<Appendix> appendix;
  private final CodeColumn<Term> term;
  private final TextColumn description;
  private final QuantityColumns quantity;
  private final CodeColumn<Source> source;
  private final CodeColumn<Country> originCountry;
  private final TextColumn originPermitNo;
  private final CodeColumn<Country> lastReexportCountry;
  private final TextColumn lastReexportPermitNo;
  private final TextColumn partnerPermitNo;
  private final TextColumn remarks;
  private final NumberColumn quotaUsed;
  private final NumberColumn quotaAnnual;
  private final TextColumn marks;
  private final TextColumn acquisitionDate;

  /** Checks of one file's lines. */
  public PermitCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.PERMITS, context);
    party = context.party();
    permitNo = columns.text("permit_no").required(IssueCode.MISSING_PERMIT_NO);
    document = new DocumentCheck(columns, context);
    status =
        columns
            .name("status", PermitStatus.class, PermitStatus::find, IssueCode.UNKNOWN_STATUS)
            .required();
    replacedBy = columns.text("replaced_by");
    statusDate = columns.date("status_date", 1);
    purpose = columns.purpose("purpose");
    lineNo = columns.text("line_no").required(IssueCode.MISSING_LINE_NO);
    scientificName = columns.scientificName("scientific_name");
    appendix = columns.appendix("appendix").required();
    term = columns.term("term").required();
    description = columns.text("description");
    quantity = columns.quantity("quantity", "unit").required();
    source = columns.source("source").required();
    originCountry = columns.country("origin_country");
    originPermitNo = columns.text("origin_permit_no");
    lastReexportCountry = columns.country("last_reexport_country");
    lastReexportPermitNo = columns.text("last_reexport_permit_no");
    partnerPermitNo = columns.text("partner_permit_no");
    remarks = columns.text("remarks");
    quotaUsed = columns.number("quota_used").unreadableIs(IssueCode.QUOTA_UNREADABLE);
    quotaAnnual = columns.number("quota_annual").unreadableIs(IssueCode.QUOTA_UNREADABLE);
    marks = columns.text("marks");
    acquisitionDate = columns.text("acquisition_date");
  }

  @Override
  public Checked<PermitLine> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String number = permitNo.read(findings);
    DocumentCheck.Document doc = document.read(findings);
    PermitStatus inStatus = status.read(findings);
    LocalDate since = statusDate.read(findings);
    Purpose why = purpose.read(findings);
    String line = lineNo.read(findings);
    String name = scientificName.read(findings);
    Appendix listed = appendix.read(findings);
    Term specimen = term.read(findings);
    QuantityColumns.Amount amount = quantity.read(findings);
    Source from = source.read(findings);
    Country origin = originCountry.read(findings);
    Country reexport = lastReexportCountry.read(findings);
    BigDecimal used = quotaUsed.read(findings);
    BigDecimal annual = quotaAnnual.read(findings);
    return findings.result(
        () ->
            new PermitLine(
                party,
                doc.issuingCountry().code(),
                number,
                PermitNumber.key(doc.issuingCountry().code(), number),
                doc.type().name(),
                doc.other() == null ? null : doc.other().name(),
                doc.direction().name(),
                doc.issued(),
                doc.validUntil(),
                inStatus.name(),
                since,
                replacedBy.read(findings),
                why == null ? null : why.code(),
                code(doc.exportCountry()),
                code(doc.importCountry()),
                doc.partner(),
                line,
                name,
                listed.code(),
                specimen.code(),
                description.read(findings),
                amount.stated(),
                amount.statedUnit(),
                amount.quantity(),
                amount.unit(),
                amount.factor(),
                from.code(),
                code(origin),
                originPermitNo.read(findings),
                code(reexport),
                lastReexportPermitNo.read(findings),
                partnerPermitNo.read(findings),
                remarks.read(findings),
                inStandard(used, amount),
                inStandard(annual, amount),
                marks.read(findings),
                acquisitionDate.read(findings)));
  }

  /** Box 11a is in the unit of box 11. */
  private static BigDecimal inStandard(BigDecimal quota, QuantityColumns.Amount line) {
    return quota == null
        ? null
        : Units.toStandard(quota, Units.find(line.statedUnit()).orElseThrow()).quantity();
  }

  private static String code(Country country) {
    return country == null ? null : country.code();
  }
}
