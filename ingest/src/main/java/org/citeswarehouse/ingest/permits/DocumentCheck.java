package org.citeswarehouse.ingest.permits;

import java.io.Serializable;
import java.time.LocalDate;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.ValidityLimits;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitType;

/**
 * Checks of the header that each line of a document repeats: kind, direction, partner, validity.
 */
final class DocumentCheck implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Exporter of an introduction from the sea. Source: contract section 2. */
  private static final String HIGH_SEAS = "HS";

  /** A document issued next year may be valid for three more. */
  private static final int YEARS_VALID_AHEAD = 4;

  private final String party;
  private final ValidityLimits limits;
  private final CodeColumn<Country> issuingCountry;
  private final CodeColumn<PermitType> permitType;
  private final CodeColumn<OtherType> typeOther;
  private final DateColumn issueDate;
  private final DateColumn validUntil;
  private final CodeColumn<Country> exportCountry;
  private final CodeColumn<Country> importCountry;

  /**
   * The header of a document. Its parts are null where a problem was noted.
   *
   * @param partner code of the other country; null where the document crosses many borders and
   *     names none
   */
  record Document(
      Country issuingCountry,
      PermitType type,
      OtherType other,
      LocalDate issued,
      LocalDate validUntil,
      Country exportCountry,
      Country importCountry,
      Direction direction,
      String partner) {}

  DocumentCheck(Columns columns, CheckContext context) {
    party = context.party();
    limits = context.limits();
    issuingCountry = columns.country("issuing_country").required();
    permitType =
        columns
            .name("permit_type", PermitType.class, PermitType::find, IssueCode.UNKNOWN_PERMIT_TYPE)
            .required();
    typeOther =
        columns.name("type_other", OtherType.class, OtherType::find, IssueCode.UNKNOWN_TYPE_OTHER);
    issueDate = columns.date("issue_date", 1).required();
    validUntil = columns.date("valid_until", YEARS_VALID_AHEAD).required();
    exportCountry = columns.country("export_country");
    importCountry = columns.country("import_country");
  }

  Document read(RowFindings row) {
    Country issuer = issuingCountry.read(row);
    PermitType type = permitType.read(row);
    LocalDate issued = issueDate.read(row);
    LocalDate until = validUntil.read(row);
    OtherType other = typeOther.read(row);
    Direction direction =
        issuer == null || type == null
            ? null
            : Direction.ofDocument(party, issuer.code(), type, other);
    boolean partnerNeeded = other != OtherType.IFS && (other == null || !other.crossesManyTimes());
    Country exporter =
        (partnerNeeded && direction == Direction.I ? exportCountry.required() : exportCountry)
            .read(row);
    Country importer =
        (partnerNeeded && direction == Direction.E ? importCountry.required() : importCountry)
            .read(row);
    if (type != null && issued != null && until != null) {
      warnOfLongValidity(row, type, other, issued, until);
    }
    return new Document(
        issuer,
        type,
        other,
        issued,
        until,
        exporter,
        importer,
        direction,
        partner(direction, other, exporter, importer));
  }

  private void warnOfLongValidity(
      RowFindings row, PermitType type, OtherType other, LocalDate issued, LocalDate until) {
    limits
        .of(type, other, issued)
        .filter(limit -> until.isAfter(issued.plusMonths(limit.months())))
        .ifPresent(
            limit ->
                validUntil
                    .text()
                    .add(
                        row,
                        IssueCode.VALIDITY_TOO_LONG,
                        issued.plusMonths(limit.months()) + ", " + limit.source()));
  }

  private static String partner(
      Direction direction, OtherType other, Country exporter, Country importer) {
    if (other == OtherType.IFS) {
      return HIGH_SEAS;
    }
    Country partner = direction == Direction.E ? importer : exporter;
    return partner == null ? null : partner.code();
  }
}
