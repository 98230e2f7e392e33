package org.citeswarehouse.reports.annual;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.reports.table.Rows;

/**
 * One annual report. The rows are read once and left to the caller to close.
 *
 * @param cover what the cover says
 * @param imports columns of ANNUAL_REPORT_LINES, sorted by its key
 * @param exports columns of ANNUAL_REPORT_LINES, sorted by its key
 * @param checks columns of ANNUAL_REPORT_CHECKS, sorted by {@code blocks} (true first), {@code
 *     check_code}, then the rest of its key
 * @param manufacturedSummed whether manufactured goods of Appendices II and III stand summed on a
 *     further sheet per direction, and no longer line by line; the PDF sums nothing
 * @param comparison permits issued beside what crossed, by direction, species, term and unit: the
 *     columns that {@link ReportSheets#comparison} names
 * @param states permit lines traded in the year, or issued in it and not used, by state; states
 *     that no line has are left out
 * @param decisions what was decided for the report, the first one first
 * @param validation what the rules of validation say of the lines; asked once both directions have
 *     been read to their end, so that lines can be judged while they are read
 */
public record AnnualReportPack(
    Cover cover,
    Rows imports,
    Rows exports,
    Rows checks,
    boolean manufacturedSummed,
    Rows comparison,
    Map<State, Long> states,
    List<Decided> decisions,
    Supplier<Validated> validation) {

  /** Keeps its own copies, states in their order. */
  public AnnualReportPack {
    decisions = List.copyOf(decisions);
    states = Collections.unmodifiableMap(new TreeMap<>(states));
  }
}
