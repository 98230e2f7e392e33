package org.citeswarehouse.model.layout;

import static org.citeswarehouse.model.layout.InputColumn.optional;
import static org.citeswarehouse.model.layout.InputColumn.required;

import java.util.List;

/**
 * Answers of the Species+ API, whole or an element a line. Source: spec/formats.md, Species+ API
 * version 1.
 */
final class ApiLayouts {

  private static final InputLayout TAXA =
      new InputLayout(
          InputKind.API_TAXA,
          "A taxon concept.",
          List.of(
              required("id", "Identifier of the taxon concept."),
              required("full_name", "Full name."),
              required("rank", "Rank."),
              required("name_status", "A accepted, S synonym, H hybrid, N not listed."),
              optional("author_year", "Author and year."),
              optional("cites_listing", "Appendices on the day of the answer, as I/II."),
              optional("higher_taxa", "Kingdom to family, as JSON."),
              optional("synonyms", "Synonyms, as JSON."),
              optional("accepted_names", "Accepted names of a synonym, as JSON."),
              optional("cites_listings", "Listings in force, as JSON."),
              optional("updated_at", "Day of the last change.")),
          List.of("taxon_concepts"));

  private static final InputLayout LISTINGS =
      new InputLayout(
          InputKind.API_LISTINGS,
          "A change of a listing.",
          List.of(
              required("taxon_concept_id", "Identifier of the taxon concept."),
              required(
                  "change_type", "+ addition, - deletion, R+ and R- reservation, x exception."),
              required("effective_at", "Day on which it takes effect."),
              optional("appendix", "Appendix of a CITES listing."),
              optional("annex", "Annex of an EU listing."),
              optional("is_current", "Whether it is in force."),
              optional("party", "Party that listed or reserved, as JSON."),
              optional("annotation", "Annotation.")),
          List.of("cites_listings", "eu_listings"));

  private static final InputLayout DISTRIBUTIONS =
      new InputLayout(
          InputKind.API_DISTRIBUTIONS,
          "A country in which a taxon occurs. The API's answer does not name the taxon: an element"
              + " has to say taxon_concept_id.",
          List.of(
              required("taxon_concept_id", "Identifier of the taxon concept."),
              required("iso_code2", "Place, ISO code."),
              optional("tags", "introduced, extinct \u2026, as JSON."),
              optional("type", "Kind of the place.")),
          List.of("distributions", ""));

  private static final InputLayout QUOTAS =
      new InputLayout(
          InputKind.API_QUOTAS,
          "An export quota.",
          List.of(
              required("taxon_concept_id", "Identifier of the taxon concept."),
              required("quota", "Amount; -1 is in preparation."),
              required("geo_entity", "Country whose quota it is, as JSON."),
              optional("publication_date", "Day of publication."),
              optional("notes", "Notes."),
              optional("unit", "Unit, as JSON."),
              optional("is_current", "Whether it is in force.")),
          List.of("cites_quotas"));

  private static final InputLayout SUSPENSIONS =
      new InputLayout(
          InputKind.API_SUSPENSIONS,
          "A recommendation to suspend trade.",
          List.of(
              required("taxon_concept_id", "Identifier of the taxon concept; blank is all taxa."),
              required("geo_entity", "Country it concerns, as JSON."),
              required("start_date", "First day."),
              optional("end_date", "Last day; blank is in force."),
              optional("start_notification", "Notification that begins it, as JSON."),
              optional("notes", "Notes."),
              optional("applies_to_import", "Whether imports are meant."),
              optional("is_current", "Whether it is in force.")),
          List.of("cites_suspensions"));

  private ApiLayouts() {}

  static List<InputLayout> all() {
    return List.of(TAXA, LISTINGS, DISTRIBUTIONS, QUOTAS, SUSPENSIONS);
  }
}
