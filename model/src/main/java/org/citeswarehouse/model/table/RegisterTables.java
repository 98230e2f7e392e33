package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/** Silver: the three registers of a Party, the checklist, and the problems of their rows. */
public final class RegisterTables {

  private static final String STANDARD = "standard unit of its dimension";
  private static final String PERMIT_FORM = "Res. Conf. 12.3 Annex 2";
  private static final Column PARTY = text("party", "The Party whose register it is.");

  /** Permit lines that can be used; the first of several with one key counts. */
  public static final Table PERMIT_LINES =
      new Table(
          "permit_lines",
          Layer.SILVER,
          "A usable line of a permit or certificate, typed.",
          Provenance.after(
              PARTY,
              text("issuing_country", "Country that issued the document."),
              text("permit_no", "Number as the register writes it, without outer blanks."),
              text("permit_key", "Normalised number without the issuing country's prefix."),
              text("permit_type", "E, R, I or O."),
              text("type_other", "Kind of a document of type O."),
              text("direction", "E leaving, I arriving, as the Party sees it."),
              date("issue_date", "Day of issue."),
              date("valid_until", "Last day of validity."),
              text("permit_status", "ISSUED, CANCELLED, REPLACED, LOST or RETURNED."),
              date("status_date", "Day on which that status began, where known."),
              text("replaced_by", "Number of the replacement."),
              text("purpose", "Purpose of transaction."),
              text("export_country", "Country the goods leave."),
              text("import_country", "Country the goods go to."),
              text("partner_country", "The other country; HS for introductions from the sea."),
              text("line_no", "Block letter or number of the line."),
              text("scientific_name", "Name as the permit has it."),
              text("appendix", "I, II, III or N."),
              text("term", "Term code in use."),
              text("description", "Description in words."),
              decimal("stated_quantity", "stated_unit", "Quantity as written."),
              text("stated_unit", "Unit as written; NAR where blank."),
              decimal("quantity", STANDARD, "Quantity in the standard unit."),
              text("unit", "Standard unit; packs and skins keep their own."),
              decimal("factor", "", "Factor from the stated unit to the standard one."),
              text("source", "Source code."),
              text("origin_country", "Country of origin; blank is the exporting country."),
              text("origin_permit_no", "Permit of the country of origin."),
              text("last_reexport_country", "Country of last re-export."),
              text("last_reexport_permit_no", "Certificate of last re-export."),
              text("partner_permit_no", "Number of the partner's document."),
              text("remarks", "Remarks."),
              decimal("quota_used", "unit", "Used so far, these goods included, box 11a.")
                  .from(PERMIT_FORM),
              decimal("quota_annual", "unit", "Annual quota, box 11a.").from(PERMIT_FORM),
              text("marks", "Marks or tags of the specimens, as written.").from(PERMIT_FORM),
              text("acquisition_date", "When they were acquired, box 12b, as written.")
                  .from(PERMIT_FORM)),
          List.of("party", "issuing_country", "permit_no", "line_no", "file_sha256", "row"),
          List.of(),
          List.of("party", "permit_key", "line_no"));

  /** Endorsements that can be used, whether or not their permit is in the register yet. */
  public static final Table ENDORSEMENTS =
      new Table(
          "endorsements",
          Layer.SILVER,
          "A usable box 14 entry, typed.",
          Provenance.after(
              PARTY,
              text("issuing_country", "Country that issued the permit."),
              text("permit_no", "Number of the permit as the border wrote it."),
              text("permit_key", "Normalised number without the issuing country's prefix."),
              text("line_no", "Line of the permit."),
              text("direction", "E leaving, I arriving."),
              date("endorsed_on", "Day of the crossing."),
              text("office", "Border office."),
              decimal("stated_quantity", "stated_unit", "Quantity as written."),
              text("stated_unit", "Unit as written; NAR where blank."),
              decimal("quantity", STANDARD, "Quantity in the standard unit."),
              text("unit", "Standard unit."),
              decimal("factor", "", "Factor from the stated unit to the standard one."),
              decimal("dead_quantity", "stated_unit", "Specimens found dead."),
              text("transport_doc_no", "Bill of lading or air waybill."),
              text("customs_declaration_no", "Declaration presented with the goods."),
              text("method", "How the endorsement was made.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("party", "permit_key", "line_no"));

  /** Items of customs declarations that can be used; the last of several with one key counts. */
  public static final Table CUSTOMS_ITEMS =
      new Table(
          "customs_items",
          Layer.SILVER,
          "A usable item of a customs declaration, typed.",
          Provenance.after(
              PARTY,
              text("declaration_country", "Country of the customs office."),
              text("declaration_no", "Number of the declaration."),
              integer("item_no", "Number of the item."),
              date("registration_date", "Day of registration."),
              text("office_code", "Customs office."),
              text("flow", "I, E or T."),
              text("regime", "Customs procedure."),
              text("hs_code", "Commodity code as written."),
              text("hs_digits", "Digits of the code, a lost leading zero restored."),
              text("hs_edition", "Edition of the Harmonized System that the code follows."),
              text("hs_edition_basis", "DECLARED, or DERIVED from country and day."),
              text("goods_description", "Description in words."),
              text("country_origin", "Country of origin."),
              text("country_export", "Country of export."),
              text("country_destination", "Country of destination."),
              decimal("net_mass_kg", "kg", "Net mass."),
              decimal("stated_quantity", "stated_unit", "Supplementary quantity as written."),
              text("stated_unit", "Supplementary unit as written."),
              decimal("quantity", STANDARD, "Supplementary quantity in the standard unit."),
              text("unit", "Standard unit of the supplementary quantity."),
              decimal("factor", "", "Factor from the stated unit to the standard one."),
              decimal("statistical_value", "currency", "Statistical value."),
              text("currency", "Currency of the value."),
              text("document_refs", "CODE:REFERENCE joined by a vertical bar."),
              text("status", "REGISTERED, RELEASED, AMENDED or CANCELLED.")),
          List.of("declaration_country", "declaration_no", "item_no", "file_sha256", "row"),
          List.of(),
          List.of("party", "declaration_no", "item_no"));

  /** Taxa of the checklists. */
  public static final Table TAXA =
      new Table(
          "taxa",
          Layer.SILVER,
          "A taxon with its classification.",
          Provenance.after(
              text("taxon", "Accepted name."),
              text("class", "Class; blank for plants."),
              text("order", "Order."),
              text("family", "Family."),
              text("genus", "Genus.")),
          List.of("taxon", "file_sha256", "row"),
          List.of(),
          List.of("taxon"));

  /** Problems found in rows of one file, each a function of that file alone. */
  public static final Table ROW_ISSUES =
      new Table(
          "row_issues",
          Layer.SILVER,
          "A problem of a row that its file alone shows.",
          problemColumns(),
          List.of("file_sha256", "sheet", "row", "column", "code"),
          List.of(),
          List.of("file", "row"));

  /** Open problems of files in force, those between files included. */
  public static final Table REJECTS =
      new Table(
          "rejects",
          Layer.GOLD,
          "An open problem of a row of a file in force.",
          problemColumns(),
          List.of("party", "file", "sheet", "row", "column", "code"),
          List.of("party", "kind"),
          List.of("party", "file", "row"));

  private RegisterTables() {}

  static List<Table> all() {
    return List.of(PERMIT_LINES, ENDORSEMENTS, CUSTOMS_ITEMS, TAXA, ROW_ISSUES, REJECTS);
  }

  private static List<Column> problemColumns() {
    String contract = "contract section 5";
    return List.of(
        PARTY.from(contract),
        text("run_id", "The run that read the file.").from(contract),
        text("file", "Name of the file as received.").from(contract),
        text("sheet", "Sheet of a workbook or entry of an archive.").from(contract),
        Column.bigint("row", "Row as a spreadsheet shows it; the header is row 1.").from(contract),
        text("column", "Column the problem stands in; blank for the row as a whole.")
            .from(contract),
        text("value", "The text as it stands in the file.").from(contract),
        text("code", "What is wrong.").from(contract),
        text("severity", "REJECTED, HELD or WARNING.").from(contract),
        text("message", "The problem and its cause.").from(contract),
        text("suggestion", "What to do about it.").from(contract),
        text("kind", "Kind of the file: permits, endorsements, customs, \u2026"),
        text("file_sha256", "SHA-256 of the landed file."));
  }
}
