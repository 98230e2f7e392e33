package org.citeswarehouse.api.secretariat;

import java.math.BigDecimal;
import java.util.List;

/**
 * Counts over the registers.
 *
 * @param matched customs items by Party: counted ones, those left out, and those matched
 * @param lines permit lines by Party, with and without a finding
 * @param findings permit lines by Party and finding
 * @param notUsed rows of files that were rejected or are held
 */
public record RegistersPage(
    List<Matched> matched, List<Lines> lines, List<Found> findings, long notUsed) {

  /**
   * Customs items of a Party.
   *
   * @param all all of the register: those left out, and those counted
   * @param ordinary left out as ordinary goods
   * @param exempt left out as declared not covered
   * @param still left out because the goods have not moved
   * @param items those counted: matched ones, and ones that are not
   * @param percent matched ones as a share of those counted; null where none is counted
   */
  public record Matched(
      String party,
      long all,
      long ordinary,
      long exempt,
      long still,
      long items,
      long matched,
      long unmatched,
      BigDecimal percent) {}

  /** Permit lines of a Party: those on which nothing was found, and the others. */
  public record Lines(String party, long all, long without, long with) {}

  /** Permit lines of a Party with a finding. */
  public record Found(String party, String finding, long lines) {}

  static RegistersPage of(Registers registers) {
    return new RegistersPage(
        registers.list(registers.matched()).stream().map(RegistersPage::matched).toList(),
        registers.list(registers.lines()).stream()
            .map(
                r ->
                    new Lines((String) r.get(0), (Long) r.get(1), (Long) r.get(2), (Long) r.get(3)))
            .toList(),
        registers.list(registers.findings()).stream()
            .map(r -> new Found((String) r.get(0), (String) r.get(1), (Long) r.get(2)))
            .toList(),
        registers.notUsed());
  }

  private static Matched matched(List<Object> row) {
    return new Matched(
        (String) row.get(0),
        (Long) row.get(1),
        (Long) row.get(2),
        (Long) row.get(3),
        (Long) row.get(4),
        (Long) row.get(5),
        (Long) row.get(6),
        (Long) row.get(7),
        (BigDecimal) row.get(8));
  }
}
