package org.citeswarehouse.api.report;

import java.util.List;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Refusal;

/**
 * The form that a report is frozen with, as it was filled in so far.
 *
 * @param report which report
 * @param asked what is said on the cover, as the report takes it
 * @param note what goes with it
 * @param reason why it is sent although something waits; blank for none
 * @param blocks what waits
 * @param needsReason whether it can only be frozen with a reason
 * @param empty directions without a line, of which a nil return can be said
 * @param problem why it could not go on to the next step; null where it was not tried
 */
public record FreezePage(
    ReportAddress report,
    ReportRequest asked,
    String note,
    String reason,
    List<Step> blocks,
    boolean needsReason,
    List<String> empty,
    Refusal problem) {

  /** What the form asks for beside the basis. */
  static final List<String> WORDS =
      List.of(
          "contact", "language", "manufactured", "nil-imports", "nil-exports", "note", "reason");

  static String said(Arguments words, String word) {
    return words.find(word).orElse("").strip();
  }

  /** Whether it was ticked that no trade occurred in a direction. */
  public boolean isNil(String direction) {
    return asked.nil().contains(ReportRequest.direction(direction));
  }
}
