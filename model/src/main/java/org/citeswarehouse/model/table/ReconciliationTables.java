package org.citeswarehouse.model.table;

import static org.citeswarehouse.model.table.Column.bool;
import static org.citeswarehouse.model.table.Column.date;
import static org.citeswarehouse.model.table.Column.decimal;
import static org.citeswarehouse.model.table.Column.integer;
import static org.citeswarehouse.model.table.Column.text;

import java.util.List;

/** Gold: permit lines against what crossed. Source: contract sections 3 and 4. */
public final class ReconciliationTables {

  private static final String C3 = "contract section 3";
  private static final String C4 = "contract section 4";
  private static final String UNIT = "unit";

  /** One row a permit line. */
  public static final Table RECONCILIATION =
      new Table(
          "reconciliation",
          Layer.GOLD,
          "A permit line with what was issued, endorsed, declared and traded.",
          Provenance.after(
              text("party", "The Party whose register it is.").from(C3),
              text("issuing_country", "Country that issued the document.").from(C3),
              text("permit_no", "Number as the register writes it.").from(C3),
              text("line_no", "Line of the permit.").from(C3),
              text("permit_type", "E, R, I or O.").from(C3),
              date("issue_date", "Day of issue.").from(C3),
              date("valid_until", "Last day of validity.").from(C3),
              text("permit_status", "Status in the register.").from(C3),
              text("scientific_name", "Name as the permit has it.").from(C3),
              text("appendix", "I, II, III or N.").from(C3),
              text("term", "Term code.").from(C3),
              text("source", "Source code.").from(C3),
              text("purpose", "Purpose of transaction.").from(C3),
              text("partner_country", "The other country.").from(C3),
              text("unit", "Standard unit of all quantities of the row.").from(C3),
              decimal("issued_quantity", UNIT, "Quantity permitted.").from(C3),
              decimal("endorsed_quantity", UNIT, "Sum of endorsements; blank without any.")
                  .from(C3),
              decimal("customs_quantity", UNIT, "Sum of matched customs items that moved.")
                  .from(C3),
              decimal("traded_quantity", UNIT, "Endorsed if endorsed, else customs, else 0.")
                  .from(C3),
              text("evidence", "BOTH, ENDORSEMENT, CUSTOMS or NONE.").from(C3),
              decimal("balance", UNIT, "Issued less traded.").from(C3),
              text("state", "The first state that applies.").from(C3),
              text("findings", "Codes joined by semicolons, in alphabetical order.").from(C3),
              integer("trade_year", "Year of the last crossing; blank when unused.").from(C3),
              date("as_of", "Day at which the state is judged.").from(C3),
              text("direction", "E leaving, I arriving."),
              text("type_other", "Kind of a document of type O."),
              text("class", "Class of the taxon, where a checklist has it."),
              text("order", "Order of the taxon."),
              text("family", "Family of the taxon."),
              text("genus", "Genus of the taxon."),
              text("origin_country", "Country of origin on the permit; blank is the exporter."),
              integer("crossings", "Endorsements and customs items counted."),
              date("first_crossing", "Day of the first crossing."),
              date("last_crossing", "Day of the last crossing."),
              decimal("dead_quantity", UNIT, "Specimens certified as dead on arrival."),
              decimal("tolerance", "", "Share of the issued quantity that counts as equal."),
              text("coverage", "KNOWN, PARTLY_KNOWN or NOT_KNOWN: whether no evidence tells."),
              text("coverage_gaps", "Months of validity without evidence, joined by ;."),
              decimal("decided_quantity", UNIT, "Sum of quantities that officers entered."),
              text(
                  "decided_evidence",
                  "Evidence that an officer chose for the traded quantity:"
                      + " ENDORSEMENT, CUSTOMS or DECISION; blank where the rule chose."),
              text("accepted_by", "Decision that accepts the line as it stands."),
              date("deferred_until", "Day from which an officer wants to be asked again."),
              integer("consignments", "Consignments that moved on the line."),
              integer(
                  "permit_consignments",
                  "Consignments that moved on the permit, at least: by transport document of its"
                      + " endorsements or by declaration, whichever are more."),
              text(
                  "replacement_permit_no",
                  "The last document that took this one's place, over however many steps."),
              text(
                  "replacement_status",
                  "Its status; UNKNOWN where it is not in the register, CYCLE where the documents"
                      + " replace each other in a ring."),
              decimal(
                  "estimated_quantity",
                  UNIT,
                  "Where nothing can be compared: what crossed by the mean mass of such goods. An"
                      + " estimate, in no sum and no report."),
              text("estimate_source", "Where the mean comes from.")),
          List.of("party", "issuing_country", "permit_no", "line_no"),
          List.of("party"),
          List.of("party", "issuing_country", "permit_no", "line_no"));

  /** One row a customs item in force. */
  public static final Table MATCHES =
      new Table(
          "matches",
          Layer.GOLD,
          "A customs item in force with the permit line it moved on.",
          Provenance.after(
              text("party", "The Party whose register it is.").from(C4),
              text("declaration_country", "Country of the customs office.").from(C4),
              text("declaration_no", "Number of the declaration.").from(C4),
              integer("item_no", "Number of the item.").from(C4),
              text("issuing_country", "Country that issued the matched permit.").from(C4),
              text("permit_no", "Number of the matched permit, as in the register.").from(C4),
              text("line_no", "Matched line.").from(C4),
              text("method", "EXACT, NORMALISED, NEAR, ATTRIBUTE, DECIDED or NONE.").from(C4),
              decimal("score", "", "From 0 to 1.").from(C4),
              text("finding", "Why there is no line.").from(C4),
              text("reference", "The reference that led to the permit, as customs wrote it."),
              text("reason", "What made this line the one: the evidence that agreed."),
              text("rejected_line", "Best alternative: issuing country, permit and line."),
              decimal("rejected_score", "", "Score of the best alternative."),
              date("registration_date", "Day of registration."),
              text("flow", "I, E or T."),
              text("status", "Status of the declaration."),
              text("hs_code", "Commodity code as written."),
              text("goods_description", "Description in words."),
              text("partner_country", "Partner country of the item."),
              text("document_refs", "References as customs wrote them."),
              text("hs_edition", "Edition of the Harmonized System that the code follows."),
              text("hs_edition_basis", "DECLARED, or DERIVED from country and day."),
              text("decision_id", "Decision that linked the item, or took its link away."),
              text(
                  "shares",
                  "Where an officer split the item: quantity, unit and line of each"
                      + " share, joined by semicolons; the row has the largest."),
              text("accepted_by", "Decision that accepts the item as it stands."),
              date("deferred_until", "Day from which an officer wants to be asked again.")),
          List.of("party", "declaration_country", "declaration_no", "item_no"),
          List.of("party"),
          List.of("party", "declaration_country", "declaration_no", "item_no"));

  /** Every endorsement and customs item beside the line it belongs to, counted or not. */
  public static final Table CROSSINGS =
      new Table(
          "crossings",
          Layer.GOLD,
          "An endorsement or customs item of a permit line, and whether it counts.",
          Provenance.after(
              text("party", "The Party whose register it is."),
              text("issuing_country", "Country that issued the document."),
              text("permit_no", "Number as the register writes it."),
              text("line_no", "Line of the permit."),
              text("kind", "ENDORSEMENT, CUSTOMS or DECISION."),
              bool("counted", "Whether it is a crossing of the line in the document's direction."),
              text(
                  "left_out",
                  "Why not: OTHER_DIRECTION, REPEATED, AFTER_AS_OF, NOT_MOVED, NOT_LARGEST."),
              date("crossed_on", "Day of endorsement or registration."),
              text("direction", "E leaving, I arriving."),
              text("office", "Border or customs office."),
              text("method", "How it was endorsed, or how the item found its line."),
              decimal("stated_quantity", "stated_unit", "Quantity as written."),
              text("stated_unit", "Unit as written; KGM where net mass is the evidence."),
              decimal("quantity", UNIT, "Quantity in the line's unit; blank if it cannot convert."),
              text("unit", "Standard unit of the permit line."),
              decimal("factor", "", "Factor from the stated unit."),
              text("factor_source", "Document the factor comes from."),
              text("transport_doc_no", "Bill of lading or air waybill."),
              text("declaration_country", "Country of the declaration."),
              text("declaration_no", "Number of the declaration."),
              integer("item_no", "Item of the declaration."),
              text("cited_foreign_numbers", "Foreign documents cited beside, joined by ;."),
              decimal("score", "", "Score of the match, from 0 to 1."),
              text("decision_id", "Decision that made it a crossing of the line."),
              bool("share", "True where it is a share of the item, split by decision."),
              decimal(
                  "estimated_quantity",
                  UNIT,
                  "Where it cannot convert: what it comes to by the mean mass of such goods. An"
                      + " estimate, in no sum and no report."),
              decimal("estimate_factor", "kg", "That mean mass of one unit."),
              text("estimate_source", "Where it comes from.")),
          List.of("party", "issuing_country", "permit_no", "line_no", "kind", "file_sha256", "row"),
          List.of("party"),
          List.of("party", "issuing_country", "permit_no", "line_no", "crossed_on"));

  private ReconciliationTables() {}

  static List<Table> all() {
    return List.of(RECONCILIATION, MATCHES, CROSSINGS);
  }
}
