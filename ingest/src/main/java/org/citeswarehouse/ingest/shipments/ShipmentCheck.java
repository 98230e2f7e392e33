package org.citeswarehouse.ingest.shipments;

import java.math.BigDecimal;
import java.util.Optional;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
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
import org.citeswarehouse.model.codes.Appendix;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Purpose;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * Checks of a shipment record of the CITES Trade Database. Source: contract sections 2 and 7.
 * Quantities stay in the unit they were published in; number of specimens, NAR and blank are one
 * unit, blank. Countries, purpose, source and origin are blank where the reporter gave none.
 */
public final class ShipmentCheck implements RowCheck<Shipment> {

  private static final long serialVersionUID = 1L;

  private static final CodeColumn.CodeList<Term> TERMS =
      text -> Terms.find(text).or(() -> Terms.byPublishedName(text));
  private static final CodeColumn.CodeList<Unit> UNITS =
      text -> Units.find(text).or(() -> Units.byPublishedName(text));

  private final TextColumn id;
  private final YearColumn year;
  private final CodeColumn<Appendix> appendix;
  private final NameColumn taxon;
  private final TextColumn taxonClass;
  private final TextColumn taxonOrder;
  private final TextColumn family;
  private final TextColumn genus;
  private final CodeColumn<Term> term;
  private final NumberColumn quantity;
  private final UnitColumn unit;
  private final CodeColumn<Country> importer;
  private final CodeColumn<Country> exporter;
  private final CodeColumn<Country> origin;
  private final CodeColumn<Purpose> purpose;
  private final CodeColumn<Source> source;
  private final CodeColumn<Direction> reporterType;
  private final TextColumn importPermitId;
  private final TextColumn exportPermitId;
  private final TextColumn originPermitId;

  /** Checks of one file's records. */
  public ShipmentCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.SHIPMENTS, context);
    id = columns.text("Id").required(IssueCode.MISSING_VALUE);
    year = new YearColumn(columns.text("Year").required(IssueCode.MISSING_VALUE), context.today());
    appendix = columns.appendix("Appendix").required();
    taxon = columns.scientificName("Taxon");
    taxonClass = columns.text("Class");
    taxonOrder = columns.text("Order");
    family = columns.text("Family");
    genus = columns.text("Genus");
    term = columns.code("Term", TERMS, IssueCode.UNKNOWN_TERM, "").required();
    // The database is published from R, which writes 1e+05 for exactly 100000.
    quantity = columns.number("Quantity").required().withExponents();
    unit = new UnitColumn(columns.code("Unit", UNITS, IssueCode.UNKNOWN_UNIT, ""));
    importer = columns.country("Importer");
    exporter = columns.country("Exporter");
    origin = columns.country("Origin");
    purpose = columns.purpose("Purpose");
    source = columns.source("Source");
    reporterType =
        columns
            .name("Reporter.type", Direction.class, Direction::find, IssueCode.UNKNOWN_REPORTER)
            .required();
    importPermitId = columns.text("Import.permit.RandomID");
    exportPermitId = columns.text("Export.permit.RandomID");
    originPermitId = columns.text("Origin.permit.RandomID");
  }

  @Override
  public Checked<Shipment> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    String identifier = id.read(findings);
    Integer tradeYear = year.read(findings);
    Appendix listed = appendix.read(findings);
    String name = taxon.read(findings);
    String inClass = taxonClass.read(findings);
    String inOrder = taxonOrder.read(findings);
    String inFamily = family.read(findings);
    String inGenus = genus.read(findings);
    Term specimen = term.read(findings);
    BigDecimal amount = quantity.read(findings);
    String unitCode = unit.read(findings);
    Country to = importer.read(findings);
    Country from = exporter.read(findings);
    Country first = origin.read(findings);
    Purpose why = purpose.read(findings);
    Source raised = source.read(findings);
    Direction reporter = reporterType.read(findings);
    String importPermit = importPermitId.read(findings);
    String exportPermit = exportPermitId.read(findings);
    String originPermit = originPermitId.read(findings);
    return findings.result(
        () ->
            new Shipment(
                identifier,
                tradeYear,
                listed.code(),
                name,
                inClass,
                inOrder,
                inFamily,
                inGenus,
                specimen.code(),
                amount,
                unitCode,
                code(to),
                code(from),
                code(first),
                Optional.ofNullable(why).map(Purpose::code).orElse(null),
                Optional.ofNullable(raised).map(Source::code).orElse(null),
                reporter.name(),
                importPermit,
                exportPermit,
                originPermit));
  }

  private static String code(Country country) {
    return country == null ? null : country.code();
  }
}
