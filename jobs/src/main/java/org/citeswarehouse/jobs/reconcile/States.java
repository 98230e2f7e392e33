package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.citeswarehouse.model.reconcile.Evidence;
import org.citeswarehouse.model.reconcile.State;
import org.citeswarehouse.model.register.PermitStatus;

/** Evidence and state of a line with its totals. Source: contract section 3. */
final class States {

  private static final Column ENDORSED = col("endorsements").gt(0);
  private static final Column DECLARED = col("declarations").gt(0);
  private static final Column DECIDED = col("decided_quantity").isNotNull();
  private static final Column USED = ENDORSED.or(DECLARED).or(DECIDED);

  private States() {}

  /** Which evidence there is. */
  static Column evidence() {
    return when(ENDORSED.and(DECLARED), Evidence.BOTH.name())
        .when(ENDORSED, Evidence.ENDORSEMENT.name())
        .when(DECLARED, Evidence.CUSTOMS.name())
        .otherwise(Evidence.NONE.name());
  }

  /** The first state that applies. */
  static Column state() {
    Column isVoid =
        col("permit_status")
            .isin(
                Arrays.stream(PermitStatus.values())
                    .filter(PermitStatus::isVoid)
                    .map(Enum::name)
                    .toArray());
    Column afterVoid = col("status_date").isNull().or(col("last_crossing").geq(col("status_date")));
    Column incomparable =
        col("endorsed_quantity")
            .isNull()
            .and(col("customs_quantity").isNull())
            .and(DECIDED.equalTo(false));
    // Evidence of a quantity of zero says that nothing crossed.
    Column crossed = USED.and(incomparable.or(col("traded_quantity").gt(0)));
    return when(isVoid.and(crossed).and(afterVoid), State.VOID_USED.name())
        .when(isVoid.and(not(crossed)), State.CANCELLED.name())
        .when(crossed.and(incomparable), State.INCOMPARABLE.name())
        .when(crossed, byQuantity())
        .otherwise(notCrossed());
  }

  private static Column byQuantity() {
    Column margin = col("issued_quantity").multiply(col("tolerance").cast("decimal(6,5)"));
    Column difference = col("traded_quantity").minus(col("issued_quantity"));
    return when(difference.gt(margin), State.OVER_USED.name())
        .when(abs(difference).leq(margin), State.USED.name())
        .otherwise(State.PART_USED.name());
  }

  private static Column notCrossed() {
    Column valid = col("valid_until").isNull().or(col("as_of").leq(col("valid_until")));
    return when(
            col("permit_status").equalTo(PermitStatus.ISSUED.name()).and(valid), State.OPEN.name())
        .otherwise(State.UNUSED.name());
  }
}
