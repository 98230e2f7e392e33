package org.citeswarehouse.api.secretariat;

import java.math.BigDecimal;
import java.util.List;

/**
 * Counts over the registers.
 *
 * @param matched items and matched items by Party
 * @param findings permit lines by Party and finding
 */
public record RegistersPage(List<Matched> matched, List<Found> findings) {

  /** Items of a Party, and those matched. */
  public record Matched(String party, long items, long matched, BigDecimal percent) {}

  /** Permit lines of a Party with a finding. */
  public record Found(String party, String finding, long lines) {}

  static RegistersPage of(Registers registers) {
    return new RegistersPage(
        registers.list(registers.matched()).stream()
            .map(
                r ->
                    new Matched(
                        (String) r.get(0), (Long) r.get(1), (Long) r.get(2), (BigDecimal) r.get(3)))
            .toList(),
        registers.list(registers.findings()).stream()
            .map(r -> new Found((String) r.get(0), (String) r.get(1), (Long) r.get(2)))
            .toList());
  }
}
