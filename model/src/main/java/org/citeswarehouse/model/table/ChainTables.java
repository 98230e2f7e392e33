package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/** Gold: re-exports against the documents their goods came in on. */
public final class ChainTables {

  private static final String UNIT = "unit";
  private static final String PERMIT_FORM = "Res. Conf. 12.3 Annex 2, boxes 12 and 12a";

  /** One row a line of a re-export certificate and a line that arrived on the cited document. */
  public static final Table REEXPORT_CHAINS =
      new Table(
          "reexport_chains",
          Layer.GOLD,
          "A re-export line beside a line that came in on the document it cites.",
          Provenance.after(
              text("party", "The Party whose register it is."),
              text("issuing_country", "Country that issued the re-export certificate: the Party."),
              text("permit_no", "Number of the re-export certificate."),
              text("line_no", "Line of the re-export certificate."),
              text("role", "What the line cites: ORIGIN (box 12) or LAST_REEXPORT (box 12a).")
                  .from(PERMIT_FORM),
              text("cited_country", "Country that issued the cited document.").from(PERMIT_FORM),
              text("cited_permit_no", "Number of the cited document as the certificate has it.")
                  .from(PERMIT_FORM),
              text("arrival_issuing_country", "Country that issued the document of the arrival."),
              text("arrival_permit_no", "Document the goods came in on, as in the register."),
              text("arrival_line_no", "Its line."),
              text(
                  "found_by",
                  "How the arrival answers: DOCUMENT is the cited one, PARTNER_NUMBER and CUSTOMS"
                      + " cite it beside an own import permit, CITED_ON_DOCUMENT names it in"
                      + " box 12 or 12a."),
              text("scientific_name", "Taxon re-exported."),
              text("term", "Term re-exported."),
              text("unit", "Standard unit of the re-export line and of all its quantities."),
              decimal("issued_quantity", UNIT, "Quantity the certificate permits."),
              decimal("traded_quantity", UNIT, "Quantity re-exported."),
              date("first_crossing", "Day of the first re-export on the line."),
              text("arrival_name", "Taxon that arrived."),
              text("arrival_term", "Term that arrived."),
              text("arrival_unit", "Standard unit of the arrival."),
              decimal("arrival_quantity", "arrival_unit", "Quantity that came in on the line."),
              date("arrival_first_crossing", "Day of the first arrival on the line."),
              bool("comparable", "Whether the two lines are of equal taxon, term and unit."),
              text(
                  "reason",
                  "Why not: ORIGIN_UNKNOWN (nothing in the register answers), CAME_BY_REEXPORT"
                      + " (compared with box 12a instead), OTHER_TAXON, OTHER_TERM, OTHER_UNIT,"
                      + " ARRIVAL_INCOMPARABLE."),
              decimal(
                  "arrived_total",
                  UNIT,
                  "All that arrived on the cited document, of equal taxon, term and unit; where own"
                      + " import permits and foreign documents tell it, the larger sum."),
              decimal(
                  "reexported_total",
                  UNIT,
                  "All that the register's certificates re-exported against the cited document."),
              decimal("balance", UNIT, "Arrived less re-exported."),
              text(
                  "finding",
                  "EXCEEDS_ORIGIN, NO_ARRIVAL_KNOWN, RE_EXPORT_BEFORE_ARRIVAL; joined by"
                      + " semicolons.")),
          List.of(
              "party",
              "issuing_country",
              "permit_no",
              "line_no",
              "role",
              "arrival_issuing_country",
              "arrival_permit_no",
              "arrival_line_no"),
          List.of("party"),
          List.of("party", "permit_no", "line_no"));

  /** One row a document whose number another country's document bears too. */
  public static final Table SHARED_NUMBERS =
      new Table(
          "shared_numbers",
          Layer.GOLD,
          "A document whose number another country's document in the register bears too.",
          List.of(
              text("party", "The Party whose register it is."),
              text("number", "Number without case, blanks, punctuation and country prefix."),
              text("issuing_country", "Country that issued the document."),
              text("permit_no", "Number as the register writes it."),
              text("also_issued_by", "Other countries whose documents bear it, joined by ;."),
              date("issue_date", "Day of issue."),
              integer("lines", "Lines of the document."),
              integer("lines_used", "Lines on which goods crossed."),
              integer("items", "Customs items matched to the document; blank without any.")),
          List.of("party", "number", "issuing_country", "permit_no"),
          List.of("party"),
          List.of("party", "number", "issuing_country", "permit_no"));

  private ChainTables() {}

  static List<Table> all() {
    return List.of(REEXPORT_CHAINS, SHARED_NUMBERS);
  }
}
