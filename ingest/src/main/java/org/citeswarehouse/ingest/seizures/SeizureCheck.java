package org.citeswarehouse.ingest.seizures;

import java.time.LocalDate;
import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.ingest.Checked;
import org.citeswarehouse.ingest.RowCheck;
import org.citeswarehouse.ingest.SourceRow;
import org.citeswarehouse.ingest.check.CodeColumn;
import org.citeswarehouse.ingest.check.Columns;
import org.citeswarehouse.ingest.check.DateColumn;
import org.citeswarehouse.ingest.check.NameColumn;
import org.citeswarehouse.ingest.check.QuantityColumns;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;

/**
 * Checks of a seizure. The eight columns that the form makes mandatory must say something; a blank
 * unit is not taken for number of specimens, as it is on permits. What is wrong in a column that is
 * not mandatory costs that value, not the seizure, which would be missing from the report. Source:
 * ADR 0016.
 */
public final class SeizureCheck implements RowCheck<Seizure> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final DateColumn date;
  private final NameColumn species;
  private final CodeColumn<Term> term;
  private final QuantityColumns quantity;
  private final TextColumn unit;
  private final TextColumn location;
  private final TextColumn agency;
  private final TextColumn reason;
  private final TextColumn transport;
  private final TextColumn concealment;
  private final CountryColumn origin;
  private final CountryColumn transit;
  private final CountryColumn destination;
  private final TextColumn value;
  private final CountryColumn nationality;
  private final TextColumn law;
  private final TextColumn disposal;
  private final ConsentColumn consent;

  /** Checks of one file's seizures. */
  public SeizureCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.ILLEGAL_TRADE, context);
    party = context.party();
    date = columns.date("Date of seizure", 0).required();
    species = columns.scientificName("Species (scientific name)");
    term = columns.term("Description of specimen (term code)").required();
    quantity = columns.quantity("Quantity", "Unit").required();
    unit = mandatory(columns, "Unit");
    location = mandatory(columns, "Location of incident");
    agency = mandatory(columns, "Detecting agency");
    reason = mandatory(columns, "Reason for seizure");
    transport = columns.text("Means of transport");
    concealment = columns.text("Method of concealment");
    origin = country(columns, "Alleged country of origin", false);
    transit = country(columns, "Country/countries of transit", true);
    destination = country(columns, "Alleged final destination", false);
    value = columns.text("Estimated value in country");
    nationality = new CountryColumn(columns.text("Nationality of offenders involved"), true, true);
    law = columns.text("Law under which charges were brought");
    disposal = columns.text("Disposal of confiscated specimens");
    consent = new ConsentColumn(columns.text("Consent to share with ICCWC / global research"));
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
    String from = origin.read(findings);
    String through = transit.read(findings);
    String to = destination.read(findings);
    String nationals = nationality.read(findings);
    String agreed = consent.read(findings);
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
                from,
                through,
                to,
                value.read(findings),
                nationals,
                law.read(findings),
                disposal.read(findings),
                agreed,
                amount.stated(),
                amount.statedUnit(),
                amount.factor()));
  }

  private static TextColumn mandatory(Columns columns, String name) {
    return columns.text(name).required(IssueCode.MISSING_VALUE);
  }

  private static CountryColumn country(Columns columns, String name, boolean several) {
    return new CountryColumn(columns.text(name), several, false);
  }
}
