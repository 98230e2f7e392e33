package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.citeswarehouse.jobs.decision.DecidedLines;
import org.citeswarehouse.jobs.register.ManyCrossings;

/**
 * Which evidence gives the traded quantity of a line, for its state and for the annual report
 * alike: what an officer decided; else the largest crossing of either evidence on documents whose
 * goods cross many times; else endorsements if any converts, else customs. Source: contract
 * sections 2, 3 and 6, docs/adr/0012.
 */
public final class TradedBy {

  /** The largest crossing, whichever evidence has it. */
  public static final String LARGEST = "LARGEST";

  private TradedBy() {}

  /** ENDORSEMENT, CUSTOMS, DECISION or {@link #LARGEST}, from the columns of a reconciled line. */
  public static Column kind() {
    return when(col("decided_quantity").isNotNull(), DecidedLines.DECISION)
        .when(chosen(Evidences.ENDORSEMENT, "endorsed_quantity"), Evidences.ENDORSEMENT)
        .when(chosen(Evidences.CUSTOMS, "customs_quantity"), Evidences.CUSTOMS)
        .when(ManyCrossings.on(col("type_other")), LARGEST)
        .when(col("endorsed_quantity").isNotNull(), Evidences.ENDORSEMENT)
        .otherwise(Evidences.CUSTOMS);
  }

  /** What was traded, in the line's unit; 0 where nothing was. */
  static Column quantity() {
    Column endorsed = coalesce(col("endorsed_quantity"), lit(0));
    Column declared = coalesce(col("customs_quantity"), lit(0));
    Column kind = kind();
    return when(kind.equalTo(DecidedLines.DECISION), col("decided_quantity"))
        .when(kind.equalTo(Evidences.ENDORSEMENT), endorsed)
        .when(kind.equalTo(Evidences.CUSTOMS), declared)
        .otherwise(when(endorsed.geq(declared), endorsed).otherwise(declared))
        .cast("decimal(38,15)");
  }

  private static Column chosen(String evidence, String quantity) {
    return coalesce(col("decided_evidence").equalTo(evidence), lit(false))
        .and(col(quantity).isNotNull());
  }
}
