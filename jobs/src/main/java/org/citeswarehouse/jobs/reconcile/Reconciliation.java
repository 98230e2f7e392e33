package org.citeswarehouse.jobs.reconcile;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.model.reconcile.Tolerance;

/** Reconciles permit lines with endorsements and customs items. Source: contract section 3. */
public final class Reconciliation {

  private Reconciliation() {}

  /**
   * Reconciles a resolved register.
   *
   * @param register permit lines, endorsements and customs items
   * @param taxa rows of {@code taxa}: lineage of the names
   * @param asOf day at which states are judged; later crossings do not count
   * @param tolerance how far quantities may lie apart and count as equal
   */
  public static ReconciliationResult of(
      ResolvedRegister register, Dataset<Row> taxa, LocalDate asOf, Tolerance tolerance) {
    throw new UnsupportedOperationException("in work");
  }
}
