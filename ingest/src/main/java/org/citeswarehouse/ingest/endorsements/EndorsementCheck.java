package org.citeswarehouse.ingest.endorsements;

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
import org.citeswarehouse.ingest.check.QuantityColumns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.EndorsementMethod;
import org.citeswarehouse.model.register.PermitNumber;

/**
 * Checks of a box 14 entry. Source: contract sections 2 and 5. Office, transport document,
 * declaration, method and dead specimens may be blank; whether its permit exists is not asked here.
 */
public final class EndorsementCheck implements RowCheck<Endorsement> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final CodeColumn<Country> issuingCountry;
  private final TextColumn permitNo;
  private final TextColumn lineNo;
  private final CodeColumn<Direction> direction;
  private final DateColumn endorsedOn;
  private final TextColumn office;
  private final QuantityColumns quantity;
  private final NumberColumn deadQuantity;
  private final TextColumn transportDocNo;
  private final TextColumn customsDeclarationNo;
  private final CodeColumn<EndorsementMethod> method;

  /** Checks of one file's entries. */
  public EndorsementCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.ENDORSEMENTS, context);
    party = context.party();
    issuingCountry = columns.country("issuing_country").required();
    permitNo = columns.text("permit_no").required(IssueCode.MISSING_PERMIT_NO);
    lineNo = columns.text("line_no").required(IssueCode.MISSING_LINE_NO);
    direction =
        columns
            .name("direction", Direction.class, Direction::find, IssueCode.UNKNOWN_DIRECTION)
            .required();
    endorsedOn = columns.date("endorsed_on", 1).required();
    office = columns.text("office");
    quantity = columns.quantity("quantity", "unit").required();
    deadQuantity = columns.number("dead_quantity");
    transportDocNo = columns.text("transport_doc_no");
    customsDeclarationNo = columns.text("customs_declaration_no");
    method =
        columns.name(
            "method", EndorsementMethod.class, EndorsementMethod::find, IssueCode.UNKNOWN_METHOD);
  }

  @Override
  public Checked<Endorsement> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    Country issuer = issuingCountry.read(findings);
    String number = permitNo.read(findings);
    String line = lineNo.read(findings);
    Direction way = direction.read(findings);
    LocalDate day = endorsedOn.read(findings);
    QuantityColumns.Amount amount = quantity.read(findings);
    BigDecimal dead = deadQuantity.read(findings);
    EndorsementMethod how = method.read(findings);
    if (how == EndorsementMethod.BARCODE && number != null && issuer != null) {
      holdOpaque(findings, ScannedCode.of(number, issuer.code()));
    }
    return findings.result(
        () ->
            new Endorsement(
                party,
                issuer.code(),
                number,
                PermitNumber.key(issuer.code(), number),
                line,
                way.name(),
                day,
                office.read(findings),
                amount.stated(),
                amount.statedUnit(),
                amount.quantity(),
                amount.unit(),
                amount.factor(),
                dead,
                transportDocNo.read(findings),
                customsDeclarationNo.read(findings),
                how == null ? null : how.name()));
  }

  /** The text of a code may open a permit, so its hash is told and not the text. */
  private static void holdOpaque(RowFindings findings, ScannedCode code) {
    if (code.scheme() != ScannedCode.Scheme.NUMBER) {
      findings.add(
          IssueCode.OPAQUE_CODE, "permit_no", "sha256 " + code.sha256(), code.scheme().name());
    }
  }
}
