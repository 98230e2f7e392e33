package org.citeswarehouse.jobs.fix;

import java.util.List;
import org.citeswarehouse.jobs.intake.RecheckReport;
import org.citeswarehouse.model.fix.Fix;

/**
 * What fixes came to, or would come to.
 *
 * @param runId the run that checked the rows; null for a preview, and where there was nothing to do
 * @param fixes each fix or undoing, with the rows that have its value
 * @param rows what became of the rows
 */
public record FixReport(String runId, List<OfFix> fixes, RecheckReport rows) {

  /**
   * One fix or undoing.
   *
   * @param fix what is read as what
   * @param rows rows that have its value
   */
  public record OfFix(Fix fix, long rows) {}

  /** Keeps the list unchangeable. */
  public FixReport {
    fixes = List.copyOf(fixes);
  }
}
