package org.citeswarehouse.ingest.check;

import java.util.List;
import org.citeswarehouse.model.layout.InputKind;

/**
 * The columns of a kind of file that hold dates and numbers, whose notation depends on the file.
 *
 * @param dates headers of the date columns
 * @param numbers headers of the number columns
 */
record TypedColumns(List<String> dates, List<String> numbers) {

  static TypedColumns of(InputKind kind) {
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
      case ILLEGAL_TRADE -> new TypedColumns(List.of("Date of seizure"), List.of("Quantity"));
      case COVERAGE, CHECKLIST, ANNUAL_REPORT, QUOTAS, SUSPENSIONS ->
          new TypedColumns(List.of(), List.of());
    };
  }
}
