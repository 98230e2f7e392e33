package org.citeswarehouse.model.layout;

import static org.citeswarehouse.model.layout.InputColumn.optional;
import static org.citeswarehouse.model.layout.InputColumn.required;

import java.util.List;

/**
 * Tables that say what taxa are: the Checklist's "Index of CITES Species" and the tables that
 * Species+ was filled from. Source: shared data/checklist/README.md, github unepwcmc/SAPI.
 */
final class ReferenceLayouts {

  private static final InputLayout INDEX =
      new InputLayout(
          InputKind.CHECKLIST_INDEX,
          "A taxon of the Checklist's Index of CITES Species.",
          List.of(
              required("TaxonId", "Identifier of the taxon concept in Species+."),
              required("Kingdom", "Kingdom."),
              required("Phylum", "Phylum."),
              required("Class", "Class."),
              required("Order", "Order."),
              required("Family", "Family."),
              required("Genus", "Genus."),
              required("FullName", "Accepted name."),
              required("AuthorYear", "Author and year."),
              required("RankName", "Rank."),
              required("CurrentListing", "Appendices at the day of the Index, as I/II."),
              required("SynonymsWithAuthors", "Synonyms with their authors."),
              required("All_DistributionISOCodes", "Countries of occurrence."),
              optional("EnglishNames", "English names."),
              optional("SpanishNames", "Spanish names."),
              optional("FrenchNames", "French names.")));

  private static final InputLayout NAMES =
      new InputLayout(
          InputKind.SPECIES_PLUS_NAMES,
          "A name of Species+, accepted or not, in the numbering of its kingdom and rank.",
          List.of(
              required("Scientific name", "Last part of the name."),
              required("Rank", "Rank."),
              required("RecID", "Number of the taxon within kingdom and rank."),
              required("ParentRank", "Rank of the parent."),
              required("ParentRecID", "Number of the parent.").called("Parent recID"),
              required("Status", "A accepted, S synonym, H hybrid, N not listed."),
              required("Designation", "CITES_EU, CMS or both."),
              optional("Species Author", "Author and year."),
              optional("AcceptedRank", "Rank of the accepted name."),
              optional("AcceptedRecID", "Number of the accepted name.")));

  private static final InputLayout ADDITIONS =
      new InputLayout(
          InputKind.SPECIES_PLUS_ADDITIONS,
          "A synonym added to Species+ later, by the identifiers of taxon concepts.",
          List.of(
              required("Scientific name", "Last part of the name."),
              required("Rank", "Rank."),
              required("ParentRank", "Rank of the parent."),
              required("ParentID", "Identifier of the parent."),
              required("Status", "S synonym."),
              required("Designation", "CITES_EU, CMS or both."),
              required("AcceptedRank", "Rank of the accepted name."),
              required("AcceptedID", "Identifier of the accepted name."),
              optional("Species Author", "Author and year.")));

  private static final InputLayout ACCEPTED =
      new InputLayout(
          InputKind.SPECIES_PLUS_ACCEPTED,
          "A name that became accepted.",
          List.of(
              required("Scientific name", "Full name."),
              required("ID", "Identifier of the taxon concept."),
              required("Parent name", "Full name of the parent."),
              required("ParentID", "Identifier of the parent."),
              optional("Status", "A accepted.")));

  private static final InputLayout HYBRIDS =
      new InputLayout(
          InputKind.SPECIES_PLUS_HYBRIDS,
          "A hybrid and one of its parents.",
          List.of(
              required("Full Hybrid Name", "Name of the hybrid."),
              required("Hybrid Rank", "Rank of the hybrid."),
              required("SpeciesPlusID", "Identifier of the parent."),
              required("Parent", "Full name of the parent."),
              required("ParentRank", "Rank of the parent."),
              required("Status", "H hybrid."),
              optional("Legacy_CITES_TAXON_CODE", "Code of the former trade database.")));

  private static final InputLayout TRADE_NAMES =
      new InputLayout(
          InputKind.TRADE_NAMES,
          "A name that trade reports use, with the accepted one.",
          List.of(
              required("cites_trade_name", "Name as reported."),
              required("valid_name_species_plus_id", "Identifier of the accepted name."),
              required("valid_name", "Accepted name."),
              required("trade_name_rank", "Rank of the accepted name."),
              required("name_status", "T trade name."),
              optional("legacy_cites_ID", "Code of the former trade database.")));

  private static final InputLayout TRADE_TAXON_CODES =
      new InputLayout(
          InputKind.TRADE_TAXON_CODES,
          "A taxon of the former trade database, with the accepted name.",
          List.of(
              required("cites_name", "Name as the former database had it."),
              required("speciesplusid", "Identifier of the accepted name."),
              required("speciesplusname", "Accepted name."),
              required("rank", "Rank of the accepted name."),
              optional("cites_taxon_code", "Code of the former trade database.")));

  private static final InputLayout LISTINGS =
      new InputLayout(
          InputKind.SPECIES_PLUS_LISTINGS,
          "A change of a listing in the Appendices or the EU annexes.",
          List.of(
              required("rank_name", "Rank of the taxon."),
              required("rec_id", "Number of the taxon within kingdom and rank."),
              required("listing", "I, II, III, A to D; DELI \u2026; I/r, I/w."),
              required("effective_from", "Day on which it takes effect."),
              required("party_iso2", "Party that listed in Appendix III, or reserved."),
              required("populations_iso2", "Populations listed."),
              required("EXCLUDEDpopulations_iso", "Populations left out."),
              required("is_inclusion", "1 where the taxon is listed by a higher one."),
              required("included_in_RecID", "Number of that higher taxon.").called("INCLUDED_IN"),
              required("excluded_rec_ids", "Lower taxa left out."),
              required("is_current", "1 where it was in force when the table was made."),
              optional("RankforInclusions", "Rank of that higher taxon.").called("RANK"),
              optional("LAW_NUM", "Number of the EU regulation.")));

  private static final InputLayout DISTRIBUTIONS =
      new InputLayout(
          InputKind.SPECIES_PLUS_DISTRIBUTIONS,
          "A country in which a taxon occurs.",
          List.of(
              required("Species RecID", "Number of the taxon within kingdom and rank."),
              required("Rank", "Rank of the taxon."),
              required("GEO_entity", "Kind of the place.").called("GEO_entity_type"),
              required("ISO Code 2", "Place, ISO code."),
              required("Designation", "CITES_EU, EU or CMS."),
              optional("Tags", "introduced, extinct, distribution uncertain \u2026"),
              optional("Reference IDs", "References.")));

  private static final InputLayout QUOTAS =
      new InputLayout(
          InputKind.QUOTAS,
          "An export quota.",
          List.of(
              required("Kingdom", "Kingdom of the taxon."),
              required("RecId", "Number of the taxon within kingdom and rank."),
              required("Rank", "Rank of the taxon."),
              required("ISO code", "Country whose quota it is."),
              required("Quota", "Amount; -1 is in preparation."),
              required("Unit", "Unit; blank is number of specimens."),
              required("StartDate", "First day."),
              required("EndDate", "Last day."),
              required("Year", "Year of the quota."),
              required("Notes", "Notes."),
              required("Terms", "Terms it covers."),
              required("Sources", "Sources it covers.")));

  private static final InputLayout SUSPENSIONS =
      new InputLayout(
          InputKind.SUSPENSIONS,
          "A recommendation to suspend trade.",
          List.of(
              required("IsCurrent", "1 where it was in force when the table was made."),
              required("Kingdom", "Kingdom of the taxon."),
              required("Rank", "Rank of the taxon."),
              required("RecID", "Number of the taxon; blank is all taxa."),
              required("ISO code", "Country it concerns; blank is all."),
              required("StartNotificationID", "Notification that begins it."),
              required("EndNotificationID", "Notification that ends it."),
              required("Notes", "Notes."),
              required("ExcludedTaxa", "Taxa left out.")));

  private static final InputLayout NOTIFICATIONS =
      new InputLayout(
          InputKind.NOTIFICATIONS,
          "A notification or regulation with its date.",
          List.of(
              required("Legacy_ID", "Number by which suspensions name it."),
              required("Designation", "CITES or EU."),
              required("LnmShortDesc", "Its name."),
              required("Date valid from", "Its date."),
              required("Event Type", "What it is."),
              optional("Basis for Suspension", "Why trade is suspended."),
              optional("LnmURL", "Where it can be read.")));

  private ReferenceLayouts() {}

  static List<InputLayout> all() {
    return List.of(
        INDEX,
        NAMES,
        ADDITIONS,
        ACCEPTED,
        HYBRIDS,
        TRADE_NAMES,
        TRADE_TAXON_CODES,
        LISTINGS,
        DISTRIBUTIONS,
        QUOTAS,
        SUSPENSIONS,
        NOTIFICATIONS);
  }
}
