package org.citeswarehouse.ingest.customs;

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
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.hs.HsNumber;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.DeclarationStatus;
import org.citeswarehouse.model.register.Flow;

/**
 * Checks of an item of a customs declaration. Source: contract sections 2 and 5. Needed are its
 * key, day, flow, commodity code and status; countries, mass, quantity and references may be blank,
 * since declarations of other goods stand in the same extract.
 */
public final class CustomsCheck implements RowCheck<CustomsItem> {

  private static final long serialVersionUID = 1L;

  private final String party;
  private final CodeColumn<Country> declarationCountry;
  private final TextColumn declarationNo;
  private final ItemNumberColumn itemNo;
  private final DateColumn registrationDate;
  private final TextColumn officeCode;
  private final CodeColumn<Flow> flow;
  private final TextColumn regime;
  private final HsColumn hsCode;
  private final EditionColumn hsEdition;
  private final TextColumn goodsDescription;
  private final CodeColumn<Country> countryOrigin;
  private final CodeColumn<Country> countryExport;
  private final CodeColumn<Country> countryDestination;
  private final NumberColumn netMass;
  private final QuantityColumns supplementary;
  private final NumberColumn statisticalValue;
  private final TextColumn currency;
  private final TextColumn documentRefs;
  private final CodeColumn<DeclarationStatus> status;

  /** Checks of one file's items. */
  public CustomsCheck(CheckContext context) {
    Columns columns = new Columns(InputLayouts.CUSTOMS, context);
    party = context.party();
    declarationCountry = columns.country("declaration_country").required();
    declarationNo = columns.text("declaration_no").required(IssueCode.MISSING_DECLARATION_NO);
    itemNo = new ItemNumberColumn(columns.text("item_no").required(IssueCode.BAD_ITEM_NO));
    registrationDate = columns.date("registration_date", 1).required();
    officeCode = columns.text("office_code");
    flow = columns.name("flow", Flow.class, Flow::find, IssueCode.UNKNOWN_FLOW).required();
    regime = columns.text("regime");
    hsCode = new HsColumn(columns.text("hs_code").required(IssueCode.MISSING_VALUE));
    hsEdition = new EditionColumn(columns.text("hs_edition"), columns.text("hs_code"));
    goodsDescription = columns.text("goods_description");
    countryOrigin = columns.country("country_origin");
    countryExport = columns.country("country_export");
    countryDestination = columns.country("country_destination");
    netMass = columns.number("net_mass_kg");
    supplementary = columns.quantity("supplementary_qty", "supplementary_unit");
    statisticalValue = columns.number("statistical_value");
    currency = columns.text("currency");
    documentRefs = columns.text("document_refs");
    status =
        columns
            .name(
                "status",
                DeclarationStatus.class,
                DeclarationStatus::find,
                IssueCode.UNKNOWN_STATUS)
            .required();
  }

  @Override
  public Checked<CustomsItem> check(SourceRow row) {
    RowFindings findings = new RowFindings(row);
    if (findings.isShifted()) {
      return findings.nothing();
    }
    Country country =
        findings.isConfigured("declaration_country")
            ? Countries.find(party).orElseThrow()
            : declarationCountry.read(findings);
    String number = declarationNo.read(findings);
    Integer item = itemNo.read(findings);
    LocalDate day = registrationDate.read(findings);
    Flow way = flow.read(findings);
    HsNumber hs = hsCode.read(findings);
    Country origin = countryOrigin.read(findings);
    Country exporter = countryExport.read(findings);
    Country destination = countryDestination.read(findings);
    BigDecimal mass = netMass.read(findings);
    QuantityColumns.Amount amount = supplementary.read(findings);
    BigDecimal value = statisticalValue.read(findings);
    DeclarationStatus inStatus = status.read(findings);
    EditionColumn.Stated edition =
        country == null || day == null || hs == null
            ? null
            : hsEdition.read(findings, country.code(), day, hs.digits());
    return findings.result(
        () ->
            new CustomsItem(
                party,
                country.code(),
                number,
                item,
                day,
                officeCode.read(findings),
                way.name(),
                regime.read(findings),
                hsCode.text().read(findings),
                hs.digits(),
                edition.edition().toString(),
                edition.basis(),
                goodsDescription.read(findings),
                code(origin),
                code(exporter),
                code(destination),
                mass,
                amount.stated(),
                amount.statedUnit(),
                amount.quantity(),
                amount.unit(),
                amount.factor(),
                value,
                currency.read(findings),
                documentRefs.read(findings),
                inStatus.name()));
  }

  private static String code(Country country) {
    return country == null ? null : country.code();
  }
}
