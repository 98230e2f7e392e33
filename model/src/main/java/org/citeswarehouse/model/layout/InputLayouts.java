package org.citeswarehouse.model.layout;

import static org.citeswarehouse.model.layout.InputColumn.optional;
import static org.citeswarehouse.model.layout.InputColumn.optionalWithheld;
import static org.citeswarehouse.model.layout.InputColumn.required;
import static org.citeswarehouse.model.layout.InputColumn.withheld;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The canonical input layouts. Source: contract section 2. */
public final class InputLayouts {

  /** One row a permit line; header fields repeat on each line of a permit. */
  public static final InputLayout PERMITS =
      new InputLayout(
          InputKind.PERMITS,
          "A line (box 7 to 12) of a permit or certificate.",
          List.of(
              required("issuing_country", "Country that issued the document, ISO code."),
              required("permit_no", "Number in box 1, as written."),
              required("permit_type", "E export, R re-export, I import, O other."),
              required("issue_date", "Date of issue, box 13."),
              required("valid_until", "Last day of validity, box 2."),
              required("status", "ISSUED, CANCELLED, REPLACED, LOST or RETURNED."),
              required("replaced_by", "Number of the document that replaces this one."),
              required("purpose", "Purpose of transaction, box 5a."),
              required("export_country", "Country the goods leave, ISO code."),
              required("import_country", "Country the goods go to, ISO code."),
              required("line_no", "Block letter or number of the line."),
              required("scientific_name", "Name in box 7, as written."),
              required("appendix", "I, II, III or N, box 10."),
              required("term", "Description code, box 9."),
              required("description", "Description in words, box 9."),
              required("quantity", "Quantity permitted, box 11."),
              required("unit", "Unit of the quantity; blank is number of specimens."),
              required("source", "Source code, box 10."),
              required("origin_country", "Country of origin, box 12; blank is the exporter."),
              required("origin_permit_no", "Permit of the country of origin, box 12."),
              required("last_reexport_country", "Country of last re-export, box 12a."),
              required("last_reexport_permit_no", "Certificate of last re-export, box 12a."),
              withheld("holder_id", "Holder of the permit in the national register."),
              required("remarks", "Remarks."),
              optional("status_date", "Day on which a status other than ISSUED began."),
              optional("type_other", "Kind of a document of type O."),
              optional("partner_permit_no", "Number of the partner's document."),
              optional("marks", "Marks or tags of the specimens."),
              optional("operation_no", "Registered operation, box 12b."),
              optional("acquisition_date", "Date of acquisition, box 12b."),
              optional("quota_used", "Quota used so far, box 11a."),
              optional("quota_annual", "Annual quota, box 11a."),
              optional("signature_status", "Result of a signature check.")));

  /** One row a box 14 entry; many per permit line. */
  public static final InputLayout ENDORSEMENTS =
      new InputLayout(
          InputKind.ENDORSEMENTS,
          "What a border officer certified in box 14.",
          List.of(
              required("issuing_country", "Country that issued the permit."),
              required("permit_no", "Number of the permit, as written."),
              required("line_no", "Line of the permit."),
              required("direction", "E leaving, I arriving."),
              required("endorsed_on", "Day of the crossing."),
              required("office", "Border office."),
              required("quantity", "Quantity that crossed."),
              required("unit", "Unit of the quantity; blank is number of specimens."),
              required("dead_quantity", "Specimens found dead, in the same unit."),
              required("transport_doc_no", "Bill of lading or air waybill, box 15."),
              required("customs_declaration_no", "Declaration presented with the goods."),
              required("method", "BOX14, CONFIRM, WRITEOFF, MANUAL, BARCODE or VC.")));

  /** One row an item of a customs declaration, without trader data. */
  public static final InputLayout CUSTOMS =
      new InputLayout(
          InputKind.CUSTOMS,
          "An item of a customs declaration.",
          List.of(
              required("declaration_country", "Country of the customs office."),
              required("declaration_no", "Number of the declaration."),
              required("item_no", "Number of the item, from 1."),
              required("registration_date", "Day of registration."),
              required("office_code", "Customs office."),
              required("flow", "I import, E export, T transit."),
              required("regime", "Customs procedure, as written."),
              required("hs_code", "Commodity code, as written."),
              required("hs_edition", "Edition of the Harmonized System."),
              required("goods_description", "Description in words."),
              required("country_origin", "Country of origin, ISO code."),
              required("country_export", "Country of export, ISO code."),
              required("country_destination", "Country of destination, ISO code."),
              required("net_mass_kg", "Net mass in kilograms."),
              required("supplementary_qty", "Supplementary quantity."),
              required("supplementary_unit", "Unit of the supplementary quantity."),
              required("statistical_value", "Statistical value."),
              required("currency", "Currency of the value."),
              required("document_refs", "CODE:REFERENCE joined by a vertical bar."),
              required("status", "REGISTERED, RELEASED, AMENDED or CANCELLED."),
              optional("single_window_ref", "Reference in the single window.")));

  /** One row a statement; an addition to the contract, see ADR 0013. */
  public static final InputLayout COVERAGE =
      new InputLayout(
          InputKind.COVERAGE,
          "What an officer knows of the records that offices delivered.",
          List.of(
              required("evidence", "ENDORSEMENT or CUSTOMS."),
              required("office", "Border or customs office; blank or * is all of them."),
              required("direction", "E leaving, I arriving; blank is both."),
              required("month_from", "First month, as 2013-03."),
              required("month_to", "Last month, as 2013-05."),
              required("delivered", "YES or NO."),
              optional("note", "What is known about it.")));

  /**
   * The annual illegal-trade report, by the headings of its form. The headings are recalled from
   * the format annexed to Notification 2018 and re-approved by the 71st meeting of the Standing
   * Committee, not read there: check before relying. Free texts that may name a person are
   * withheld, and so is every column beyond the form (ADR 0016).
   */
  public static final InputLayout ILLEGAL_TRADE =
      new InputLayout(
          InputKind.ILLEGAL_TRADE,
          "Specimens of one species and kind that were seized, as the illegal-trade report has"
              + " them (headings recalled: check before relying).",
          List.of(
              required("Date of seizure", "Day of the seizure."),
              required("Species (scientific name)", "Scientific name, as written."),
              required("Description of specimen (term code)", "Term code."),
              required("Quantity", "Quantity seized."),
              required("Unit", "Unit code; NAR for number of specimens, never blank."),
              required("Location of incident", "Place of the seizure."),
              required("Detecting agency", "Authority that found the specimens."),
              required("Reason for seizure", "Why they were seized."),
              optional("Means of transport", "How they were carried."),
              optional("Method of concealment", "How they were hidden."),
              optional("Alleged country of origin", "Country of origin, ISO code."),
              optional("Country/countries of transit", "Countries, ISO codes joined by ;."),
              optional("Alleged final destination", "Country of destination, ISO code."),
              optional("Estimated value in country", "Value with its currency, as written."),
              optional(
                  "Nationality of offenders involved",
                  "Countries, ISO codes joined by ;; never names."),
              optional("Law under which charges were brought", "Law, as written."),
              optionalWithheld("Sanction", "What the offenders were sentenced to."),
              optional("Disposal of confiscated specimens", "What became of the specimens."),
              optionalWithheld("Additional information", "Anything else."),
              optional(
                      "Consent to share with ICCWC / global research",
                      "Whether the Party agrees that the data are shared: yes or no.")
                  .called(
                      "Consent to share with ICCWC / global research (cover item)",
                      "Consent to share",
                      "Consent")),
          false);

  /** One row a national word; an addition to the contract, see ADR 0025. */
  public static final InputLayout CODES =
      new InputLayout(
          InputKind.CODES,
          "A word of a national register and the code it stands for.",
          List.of(
              optional("kind", "Kind of the files it stands in; blank is every kind."),
              required("column", "term, unit, country \u2026: the columns it stands in."),
              required("value", "The word, as the register writes it."),
              required("code", "The code it stands for; blank where it stands for none any more."),
              optional("note", "What is known about it.")));

  /** The layout of the CITES Trade Database's full download. */
  public static final InputLayout SHIPMENTS =
      new InputLayout(
          InputKind.SHIPMENTS,
          "A shipment record of the CITES Trade Database.",
          List.of(
              required("Id", "Identifier of the record within a release."),
              required("Year", "Year of the trade."),
              required("Appendix", "Appendix as reported."),
              required("Taxon", "Accepted name."),
              required("Class", "Class of the taxon."),
              required("Order", "Order of the taxon."),
              required("Family", "Family of the taxon."),
              required("Genus", "Genus of the taxon."),
              required("Term", "Term, English name or code."),
              required("Quantity", "Quantity reported."),
              required("Unit", "Unit, English name or code; blank is number of specimens."),
              required("Importer", "Importing country."),
              required("Exporter", "Exporting or re-exporting country."),
              required("Origin", "Country of origin where it is not the exporter."),
              required("Purpose", "Purpose code."),
              required("Source", "Source code."),
              required("Reporter.type", "E reported by the exporter, I by the importer."),
              required("Import.permit.RandomID", "Pseudonym of the import permit."),
              required("Export.permit.RandomID", "Pseudonym of the export permit."),
              required("Origin.permit.RandomID", "Pseudonym of the origin permit.")));

  /** Lines of an annual report: UNEP-WCMC's upload files, its sample workbooks, and ours. */
  public static final InputLayout ANNUAL_REPORT = AnnualReportLayout.LAYOUT;

  /** The simple checklist: names with their classification. */
  public static final InputLayout CHECKLIST =
      new InputLayout(
          InputKind.CHECKLIST,
          "A taxon with its classification.",
          List.of(
              required("taxon", "Accepted name."),
              required("class", "Class; blank where unknown or a plant."),
              required("order", "Order."),
              required("family", "Family."),
              required("genus", "Genus.")));

  private static final List<InputLayout> ALL =
      Stream.of(
              List.of(
                  PERMITS,
                  ENDORSEMENTS,
                  CUSTOMS,
                  COVERAGE,
                  ILLEGAL_TRADE,
                  CODES,
                  SHIPMENTS,
                  ANNUAL_REPORT,
                  CHECKLIST),
              ReferenceLayouts.all(),
              ApiLayouts.all())
          .flatMap(List::stream)
          .toList();

  private InputLayouts() {}

  /** Every layout that can be read so far. */
  public static List<InputLayout> all() {
    return ALL;
  }

  /** The layouts that a file delivered as a kind may have. */
  public static List<InputLayout> alike(InputKind kind) {
    return ALL.stream().filter(l -> kind.alike().contains(l.kind())).toList();
  }

  /** The layout of a kind; empty where the kind cannot be read yet. */
  public static Optional<InputLayout> of(InputKind kind) {
    return ALL.stream().filter(l -> l.kind() == kind).findFirst();
  }
}
