package org.citeswarehouse.ingest.annual;

import java.math.BigDecimal;
import java.util.Optional;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.NameColumn;
import org.citeswarehouse.ingest.check.NumberColumn;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.ingest.check.UnitColumn;
import org.citeswarehouse.ingest.check.YearColumn;
import org.citeswarehouse.ingest.validation.Field;
import org.citeswarehouse.model.codes.Appendix;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Purpose;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.report.SeizureWords;
import org.citeswarehouse.model.units.Units;

/**
 * Checks of a line of an annual report. Which direction it is of, its columns tell. Source:
 * trade-database-facts A, cites-rules 1.4 and 1.5.
 */
public final class ReceivedLineCheck implements RowCheck<ReceivedLine> {

  private static final long serialVersionUID = 1L;

  private static final int EXPORT_PERMIT = InputLayouts.ANNUAL_REPORT.indexOf("ExportPermit");

  private final String party;
  private final Reported reported;
  private final CodeColumn<Appendix> appendix;
  private final NameColumn species;
  private final CodeColumn<Term> term;
  private final NumberColumn quantity;
  private final UnitColumn unit;
  private final CodeColumn<Country> partner;
  private final CodeColumn<Country> exporter;
  private final CodeColumn<Country> destination;
  private final CodeColumn<Country> origin;
  private final TextColumn importPermit;
  private final TextColumn exportPermit;
  private final TextColumn originPermit;
  private final TextColumn ifsPermit;
  private final CodeColumn<Purpose> purpose;
  private final CodeColumn<Source> source;
  private final TextColumn yearText;
  private final YearColumn year;
  private final TextColumn description;
  private final TextColumn remarks;

  /** Checks of one file's lines. */
  public ReceivedLineCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.ANNUAL_REPORT, context);
    party = context.party();
    reported = context.reported();
    appendix = columns.appendix("Appendix").required();
    species = columns.scientificName("SpeciesName");
    term = columns.term("TermCode").required();
    quantity = columns.number("Quantity").required();
    unit = columns.publishedUnit("UnitCode");
    partner = columns.country("TradingPartner");
    exporter = columns.country("CountryOfExport");
    destination = columns.country("CountryOfDestination");
    origin = columns.country("CountryOfOrigin");
    importPermit = columns.text("ImportPermit");
    exportPermit = columns.text("ExportPermit");
    originPermit = columns.text("OriginPermit");
    ifsPermit = columns.text("IFSPermit");
    purpose = columns.purpose("PurposeCode");
    source = columns.source("SourceCode");
    yearText = columns.text("Year");
    year = new YearColumn(yearText, context.today());
    description = columns.text("Description");
    remarks = columns.text("Remarks");
  }

  @Override
  public Checked<ReceivedLine> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    Direction direction = Field.perspective(row.cells());
    if (reported.perspective() != null && reported.perspective() != direction) {
      findings.add(
          IssueCode.OTHER_PERSPECTIVE, "", direction.name(), reported.perspective().name());
    }
    Appendix listed = appendix.read(findings);
    String name = ReportedNumbers.spaced(species.read(findings));
    Term what = term.read(findings);
    BigDecimal amount = quantity.read(findings);
    String in = unit.read(findings);
    Country other = partner(findings);
    Country first = origin.read(findings);
    Purpose why = purpose.read(findings);
    Source how = source.read(findings);
    Integer of = year(findings);
    String said = remarks.read(findings);
    return findings.result(
        () ->
            new ReceivedLine(
                party,
                reported.year(),
                direction == Direction.I ? "imports" : "exports",
                listed.code(),
                name,
                what.code(),
                amount,
                in == null ? Units.number().code() : in,
                code(other),
                code(first),
                ReportedNumbers.of(importPermit.read(findings)),
                ReportedNumbers.of(exportPermit.read(findings)),
                ReportedNumbers.of(originPermit.read(findings)),
                ReportedNumbers.of(ifsPermit.read(findings)),
                Optional.ofNullable(why).map(Purpose::code).orElse(null),
                Optional.ofNullable(how).map(Source::code).orElse(null),
                of,
                description.read(findings),
                said,
                row.cells().get(EXPORT_PERMIT) == null,
                said != null && SeizureWords.in(said)));
  }

  private Country partner(RowFindings findings) {
    Country named = partner.read(findings);
    Country from = exporter.read(findings);
    Country to = destination.read(findings);
    Country found = named != null ? named : from != null ? from : to;
    if (found == null && !findings.hasProblems()) {
      findings.add(IssueCode.MISSING_VALUE, "TradingPartner", "", "");
    }
    return found;
  }

  private Integer year(RowFindings findings) {
    if (yearText.read(findings) == null) {
      if (reported.year() == null) {
        findings.add(IssueCode.MISSING_VALUE, "Year", "", "");
      }
      return reported.year();
    }
    return year.read(findings);
  }

  private static String code(Country country) {
    return country == null ? null : country.code();
  }
}
