package org.citeswarehouse.api.border;

import java.util.List;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.trace.TraceKey;

/**
 * The field for a number or a scanned text, and the permits it may be.
 *
 * @param asked what was looked for; blank before
 * @param found permits of that number
 */
public record LookUpPage(String asked, List<Found> found) {

  /**
   * A permit that it may be.
   *
   * @param country name of the issuing country
   * @param number its number
   * @param address address of its page
   */
  public record Found(String country, String number, String address) {}

  static LookUpPage of(String asked, List<Register.Named> found) {
    return new LookUpPage(
        asked,
        found.stream()
            .map(n -> new Found(CodeNames.COUNTRY.withCode(n.country()), n.number(), address(n)))
            .toList());
  }

  static String address(Register.Named permit) {
    return "/border/" + TraceKey.path(permit.country(), permit.number());
  }
}
