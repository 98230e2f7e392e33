package org.citeswarehouse.ingest.seizures;

import java.time.LocalDate;
import java.util.Optional;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.QuantityColumns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Checks of a seizure. The eight columns that the form makes mandatory must say something; a blank
 * unit is not taken for number of specimens, as it is on permits. Source: ADR 0016.
 */
public final class SeizureCheck implements RowCheck<Seizure> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final DateColumn date;
  private final TextColumn species;
  private final CodeColumn<Term> term;
  private final QuantityColumns quantity;
  private final TextColumn unit;
  private final TextColumn location;
  private final TextColumn agency;
  private final TextColumn reason;
  private final TextColumn transport;
  private final TextColumn concealment;
  private final CodeColumn<Country> origin;
  private final CountryListColumn transit;
  private final CodeColumn<Country> destination;
  private final TextColumn value;
  private final CountryListColumn nationality;
  private final TextColumn law;
  private final TextColumn disposal;

  /** Checks of one file's seizures. */
  public SeizureCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.ILLEGAL_TRADE, context);
    party = context.party();
    date = columns.date("Date of seizure", 0).required();
    species = mandatory(columns, "Species (scientific name)");
    term = columns.term("Description of specimen (term code)").required();
    quantity = columns.quantity("Quantity", "Unit").required();
    unit = mandatory(columns, "Unit");
    location = mandatory(columns, "Location of incident");
    agency = mandatory(columns, "Detecting agency");
    reason = mandatory(columns, "Reason for seizure");
    transport = columns.text("Means of transport");
    concealment = columns.text("Method of concealment");
    origin = columns.country("Alleged country of origin");
    transit = new CountryListColumn(columns.text("Country/countries of transit"));
    destination = columns.country("Alleged final destination");
    value = columns.text("Estimated value in country");
    nationality = new CountryListColumn(columns.text("Nationality of offenders involved"));
    law = columns.text("Law under which charges were brought");
    disposal = columns.text("Disposal of confiscated specimens");
  }

  @Override
  public Checked<Seizure> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    LocalDate day = date.read(findings);
    String name = species.read(findings);
    Term specimen = term.read(findings);
    unit.read(findings);
    QuantityColumns.Amount amount = quantity.read(findings);
    String place = location.read(findings);
    String authority = agency.read(findings);
    String why = reason.read(findings);
    Country from = origin.read(findings);
    String through = transit.read(findings);
    Country to = destination.read(findings);
    String nationals = nationality.read(findings);
    return findings.result(
        () ->
            new Seizure(
                party,
                day,
                name,
                specimen.code(),
                amount.quantity(),
                amount.unit(),
                place,
                authority,
                why,
                transport.read(findings),
                concealment.read(findings),
                code(from),
                through,
                code(to),
                value.read(findings),
                nationals,
                law.read(findings),
                disposal.read(findings),
                amount.stated(),
                amount.statedUnit(),
                amount.factor()));
  }

  private static TextColumn mandatory(Columns columns, String name) {
    return columns.text(name).required(IssueCode.MISSING_VALUE);
  }

  private static String code(Country country) {
    return Optional.ofNullable(country).map(Country::code).orElse(null);
  }
}
