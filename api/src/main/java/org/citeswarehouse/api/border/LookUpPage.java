package org.citeswarehouse.api.border;

import java.util.List;
import java.util.stream.Collectors;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.trace.TraceKey;
import org.citeswarehouse.api.web.Address;

/**
 * The field for a number or a scanned text, and the permits it may be.
 *
 * @param numbers what was looked for; none before
 * @param found permits of these numbers
 */
public record LookUpPage(List<String> numbers, List<Found> found) {

  /**
   * A permit that it may be.
   *
   * @param country name of the issuing country
   * @param number its number
   * @param address address of its page
   */
  public record Found(String country, String number, String address) {}

  static LookUpPage of(List<String> numbers, List<Register.Named> found) {
    return new LookUpPage(
        numbers,
        found.stream()
            .map(n -> new Found(CodeNames.COUNTRY.withCode(n.country()), n.number(), address(n)))
            .toList());
  }

  /** What was looked for, as it can be typed again. */
  public String asked() {
    return String.join(", ", numbers);
  }

  /** Address of the page of a field that shows several permits, by their numbers. */
  static String addressOf(String field, List<Register.Named> permits) {
    return field
        + permits.stream()
            .map(Register.Named::number)
            .distinct()
            .map(number -> "number=" + Address.encoded(number))
            .collect(Collectors.joining("&", "?", ""));
  }

  static String address(Register.Named permit) {
    return "/border/" + TraceKey.path(permit.country(), permit.number());
  }
}
