package org.citeswarehouse.ingest.check;

import java.util.List;
import org.citeswarehouse.model.layout.InputKind;

/**
 * The columns of a kind of file that hold dates and numbers, whose notation depends on the file.
 *
 * @param dates headers of the date columns
 * @param numbers headers of the number columns
 */
public record TypedColumns(List<String> dates, List<String> numbers) {

  /** Those of a kind of file. */
  public static TypedColumns of(InputKind kind) {
    return switch (kind) {
      case PERMITS ->
          new TypedColumns(
              List.of("issue_date", "valid_until", "status_date"),
              List.of("quantity", "quota_used", "quota_annual"));
      case ENDORSEMENTS ->
          new TypedColumns(List.of("endorsed_on"), List.of("quantity", "dead_quantity"));
      case CUSTOMS ->
          new TypedColumns(
              List.of("registration_date"),
              List.of("net_mass_kg", "supplementary_qty", "statistical_value"));
      case SHIPMENTS -> new TypedColumns(List.of(), List.of("Quantity"));
      case SPECIES_PLUS_LISTINGS -> new TypedColumns(List.of("effective_from"), List.of());
      case API_LISTINGS -> new TypedColumns(List.of("effective_at"), List.of());
      case QUOTAS -> new TypedColumns(List.of("StartDate", "EndDate"), List.of("Quota"));
      case API_QUOTAS -> new TypedColumns(List.of("publication_date"), List.of("quota"));
      case API_SUSPENSIONS -> new TypedColumns(List.of("start_date", "end_date"), List.of());
      case NOTIFICATIONS -> new TypedColumns(List.of("Date valid from"), List.of());
      case ANNUAL_REPORT -> new TypedColumns(List.of(), List.of("Quantity"));
      case ILLEGAL_TRADE -> new TypedColumns(List.of("Date of seizure"), List.of("Quantity"));
      case COVERAGE,
          CODES,
          HEADINGS,
          CHECKLIST,
          CHECKLIST_INDEX,
          SPECIES_PLUS_NAMES,
          SPECIES_PLUS_ADDITIONS,
          SPECIES_PLUS_ACCEPTED,
          SPECIES_PLUS_HYBRIDS,
          TRADE_NAMES,
          TRADE_TAXON_CODES,
          SPECIES_PLUS_DISTRIBUTIONS,
          API_TAXA,
          API_DISTRIBUTIONS,
          SUSPENSIONS ->
          new TypedColumns(List.of(), List.of());
    };
  }
}
