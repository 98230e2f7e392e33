package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.citeswarehouse.model.reconcile.Finding;

/** Findings of a line with its totals. Source: contract section 3. */
final class Findings {

  private Findings() {}

  /** Codes joined by semicolons in alphabetical order; blank without any. */
  static Column joined() {
    Column[] codes =
        conditions().entrySet().stream()
            .map(e -> when(e.getValue(), e.getKey().name()))
            .toArray(Column[]::new);
    Column joined = array_join(sort_array(array_compact(array(codes))), ";");
    return when(joined.notEqual(""), joined);
  }

  private static Map<Finding, Column> conditions() {
    Column endorsed = col("endorsements").gt(0);
    Column declared = col("declarations").gt(0);
    Map<Finding, Column> conditions = new EnumMap<>(Finding.class);
    conditions.put(Finding.ENDORSED_NOT_DECLARED, endorsed.and(col("declarations").equalTo(0)));
    conditions.put(Finding.DECLARED_NOT_ENDORSED, declared.and(col("endorsements").equalTo(0)));
    conditions.put(Finding.ENDORSED_DECLARED_DIFFER, differ());
    conditions.put(Finding.USED_AFTER_EXPIRY, col("last_crossing").gt(col("valid_until")));
    conditions.put(Finding.USED_BEFORE_ISSUE, col("first_crossing").lt(col("issue_date")));
    conditions.put(Finding.YEAR_END, year(col("last_crossing")).gt(year(col("issue_date"))));
    conditions.put(Finding.PARTNER_MISMATCH, col("partner_mismatch"));
    conditions.put(Finding.ORIGIN_MISMATCH, col("origin_mismatch"));
    conditions.put(Finding.HS_MISMATCH, col("hs_mismatch"));
    conditions.put(Finding.NEAR_MATCH, col("near"));
    conditions.put(Finding.ATTRIBUTE_MATCH, col("attribute"));
    conditions.put(Finding.DUPLICATE_ENDORSEMENT, col("repeated"));
    conditions.put(Finding.UNIT_CONVERTED, col("converted"));
    return conditions;
  }

  /** Both sums exist and lie further apart than the tolerance of the larger one allows. */
  private static Column differ() {
    Column larger = greatest(col("endorsed_quantity"), col("customs_quantity"));
    Column apart = abs(col("endorsed_quantity").minus(col("customs_quantity")));
    return col("endorsed_quantity")
        .isNotNull()
        .and(col("customs_quantity").isNotNull())
        .and(apart.gt(larger.multiply(col("tolerance").cast("decimal(6,5)"))));
  }
}
