package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.citeswarehouse.model.register.PermitStatus;

/** Documents that permit nothing any more, so that their quantity does not count as issued. */
public final class Withdrawn {

  /**
   * Cancelled and replaced ones, and lost ones that another took the place of; from {@code
   * permit_status} and {@code replaced_by}. Source: contract section 6.
   */
  public static final Column DOCUMENT =
      coalesce(
          col("permit_status")
              .isin(PermitStatus.CANCELLED.name(), PermitStatus.REPLACED.name())
              .or(
                  col("permit_status")
                      .equalTo(PermitStatus.LOST.name())
                      .and(col("replaced_by").isNotNull())),
          lit(false));

  private Withdrawn() {}
}
