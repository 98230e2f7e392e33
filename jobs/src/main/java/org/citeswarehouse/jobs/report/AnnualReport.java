package org.citeswarehouse.jobs.report;

import org.citeswarehouse.jobs.reconcile.ReconciliationResult;
import org.citeswarehouse.jobs.register.ResolvedRegister;

/** Makes annual reports from what was reconciled. Source: contract section 6. */
public final class AnnualReport {

  private AnnualReport() {}

  /** Lines and checks of every year, on both bases and in both directions. */
  public static AnnualReportResult of(ResolvedRegister register, ReconciliationResult result) {
    throw new UnsupportedOperationException("in work");
  }
}
