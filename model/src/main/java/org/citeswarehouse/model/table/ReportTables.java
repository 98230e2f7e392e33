package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/** Gold: the annual report and what was left out of it. Source: contract section 6. */
public final class ReportTables {

  private static final String UPLOAD = "UNEP-WCMC upload layout, cites-rules 1.4";

  /** One row a permit line, year, basis and direction. */
  public static final Table ANNUAL_REPORT_LINES =
      new Table(
          "annual_report_lines",
          Layer.GOLD,
          "A line of an annual report.",
          List.of(
              text("party", "The reporting Party."),
              integer("report_year", "Year of the report."),
              text("basis", "actual: what crossed; issued: what was permitted."),
              text("direction", "exports (with re-exports) or imports."),
              text("issuing_country", "Country that issued the document."),
              text("permit_no", "Number as the register writes it."),
              text("line_no", "Line of the permit."),
              text("appendix", "I, II, III or N.").header("Appendix").from(UPLOAD),
              text("species_name", "Name on the permit; Genus hybrid for a cross within a genus.")
                  .header("SpeciesName")
                  .from(UPLOAD),
              text("term_code", "Term code.").header("TermCode").from(UPLOAD),
              decimal("quantity", "unit_code", "Quantity in the standard unit.")
                  .header("Quantity")
                  .from(UPLOAD),
              text("unit_code", "Standard unit, NAR for number.").header("UnitCode").from(UPLOAD),
              text("trading_partner", "The other country.").header("TradingPartner").from(UPLOAD),
              text("country_of_origin", "Origin where it is not the exporter.")
                  .header("CountryOfOrigin")
                  .from(UPLOAD),
              text("import_permit", "Own import permit.").header("ImportPermit").from(UPLOAD),
              text("export_permit", "Export permit or re-export certificate.")
                  .header("ExportPermit")
                  .from(UPLOAD),
              text("origin_permit", "Permit of the country of origin.")
                  .header("OriginPermit")
                  .from(UPLOAD),
              text("ifs_permit", "Certificate of introduction from the sea.")
                  .header("IFSPermit")
                  .from(UPLOAD),
              text("purpose_code", "Purpose.").header("PurposeCode").from(UPLOAD),
              text("source_code", "Source.").header("SourceCode").from(UPLOAD),
              integer("year", "Year of the trade.").header("Year").from(UPLOAD),
              text("description", "Description in words."),
              text("remarks", "Remarks for the reader of the report."),
              text("state", "State of the permit line."),
              text("findings", "Findings of the permit line."),
              text("permit_type", "E, R, I or O."),
              text("type_other", "Kind of a document of type O.")),
          List.of(
              "party",
              "report_year",
              "basis",
              "direction",
              "issuing_country",
              "permit_no",
              "line_no"),
          List.of("party"),
          List.of("party", "report_year", "basis", "direction", "permit_no", "line_no"));

  /** What an annual report leaves out, flags or waits for. */
  public static final Table ANNUAL_REPORT_CHECKS =
      new Table(
          "annual_report_checks",
          Layer.GOLD,
          "A permit line or customs item that a report leaves out, flags or waits for.",
          List.of(
              text("party", "The reporting Party."),
              integer("report_year", "Year of the report."),
              text("basis", "actual or issued."),
              text("direction", "exports or imports."),
              text(
                  "check_code",
                  "UNUSED, UNUSED_NOT_COVERED, OPEN, CANCELLED, VOID_USED, INCOMPARABLE,"
                      + " PARTLY_INCOMPARABLE, OVER_USED, FINDINGS, APPENDIX_CHANGED,"
                      + " TOLD_BY_IMPORT_PERMIT, SEIZED, MANY_CROSSINGS, ARRIVAL_WITHOUT_DOCUMENT or"
                      + " LINE_UNDECIDED."),
              bool("blocks", "Whether the report waits for a decision on it."),
              bool("reported", "Whether the line stands in the report all the same."),
              text("issuing_country", "Country that issued the document."),
              text("permit_no", "Number of the document."),
              text("line_no", "Line of the document."),
              text("declaration_country", "Country of the declaration."),
              text("declaration_no", "Number of the declaration."),
              integer("item_no", "Item of the declaration."),
              text("scientific_name", "Name on the permit, or the goods' description."),
              text("appendix", "I, II, III or N."),
              text("term", "Term code."),
              decimal("issued_quantity", "unit", "Quantity permitted."),
              decimal("traded_quantity", "unit", "Quantity that crossed."),
              text("unit", "Standard unit."),
              text("findings", "Findings of the permit line."),
              decimal(
                  "stake_quantity",
                  "stake_unit",
                  "What is at stake: what crossed in the year, what is too much of it, or else what"
                      + " was permitted or declared. Blank where it is not known."),
              text("stake_unit", "Unit of the quantity at stake."),
              text("told_by", "Own import permit that tells the crossing."),
              text("accepted_by", "Decision by which it was accepted as it stands.")),
          List.of(
              "party",
              "report_year",
              "basis",
              "direction",
              "check_code",
              "issuing_country",
              "permit_no",
              "line_no",
              "declaration_no",
              "item_no"),
          List.of("party"),
          List.of("party", "report_year", "basis", "direction", "check_code"));

  /** Lines of annual reports that came as files: of this Party or another, ours or not. */
  public static final Table RECEIVED_REPORT_LINES =
      new Table(
          "received_report_lines",
          Layer.SILVER,
          "A line of an annual report that came as a file.",
          Provenance.after(
              text("party", "The reporting Party."),
              integer(
                  "report_year", "Year of the report, where the file does not give each line's."),
              text("direction", "exports (with re-exports) or imports, as the columns tell."),
              text("appendix", "I, II, III or N."),
              text("species_name", "Name as reported."),
              text("term_code", "Term code."),
              decimal("quantity", "unit_code", "Quantity as reported."),
              text("unit_code", "Unit code; NAR where blank."),
              text("trading_partner", "The other country."),
              text("country_of_origin", "Country of origin."),
              text("import_permit", "Import permit."),
              text("export_permit", "Export permit or re-export certificate."),
              text("origin_permit", "Permit of the country of origin."),
              text("ifs_permit", "Certificate of introduction from the sea."),
              text("purpose_code", "Purpose."),
              text("source_code", "Source."),
              integer("year", "Year of the trade."),
              text("description", "Description in words."),
              text("remarks", "Remarks."),
              bool("summed", "Whether it sums several permits and names none."),
              bool("seized", "Whether its remarks say that it was seized, which is no trade.")),
          List.of("file_sha256", "sheet", "row"),
          List.of(),
          List.of("party", "direction"));

  private ReportTables() {}

  static List<Table> all() {
    return List.of(ANNUAL_REPORT_LINES, ANNUAL_REPORT_CHECKS, RECEIVED_REPORT_LINES);
  }
}
