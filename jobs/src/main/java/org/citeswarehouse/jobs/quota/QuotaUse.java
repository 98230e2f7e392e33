package org.citeswarehouse.jobs.quota;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.register.Withdrawn;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.quota.QuotaFinding;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.table.QuotaTables;
import org.citeswarehouse.model.table.Table;

/**
 * What export permits state in box 11a against what was permitted and traded. A quota is known by
 * taxon, term, source, unit and period; all lines of these draw on it, whether or not they state
 * it. Only goods that come from the Party itself and were not seized do.
 *
 * <p>Source: permit form, Res. Conf. 12.3 Annex 2, box 11a; Res. Conf. 14.7.
 */
public final class QuotaUse {

  /** Confiscated or seized, which no quota counts. */
  private static final String SEIZED = "I";

  private static final Column ISSUED =
      when(col("counts"), coalesce(col("issued_quantity"), lit(0))).otherwise(lit(0));

  private static final WindowSpec PERIOD =
      Window.partitionBy("party", "taxon", "term", "source", "unit", "period_from");
  private static final WindowSpec IN_ORDER = PERIOD.orderBy("issue_date", "permit_no", "line_no");

  /** Lines of one day have no order among themselves that the register tells. */
  private static final WindowSpec EARLIER_DAYS =
      PERIOD.orderBy(col("day")).rangeBetween(Window.unboundedPreceding(), -1);

  private QuotaUse() {}

  /** The table {@code quota_use}. */
  public static Map<Table, Dataset<Row>> tables(ReconciledRegister reconciled) {
    Dataset<Row> box =
        reconciled
            .register()
            .permitLines()
            .select(
                col("party"),
                col("issuing_country"),
                col("permit_no"),
                col("line_no"),
                col("replaced_by"),
                col("quota_used").as("stated_used"),
                col("quota_annual").as("stated_quota"));
    Dataset<Row> lines =
        reconciled
            .result()
            .reconciliation()
            .where(drawsOnQuotas())
            .join(box, new String[] {"party", "issuing_country", "permit_no", "line_no"})
            .withColumn("counts", not(Withdrawn.DOCUMENT))
            .withColumn("taxon", lower(col("scientific_name")))
            .withColumn("day", datediff(col("issue_date"), lit("1970-01-01")));
    return Map.of(
        QuotaTables.QUOTA_USE,
        TableSchemas.conform(used(Periods.of(lines)), QuotaTables.QUOTA_USE));
  }

  private static Column drawsOnQuotas() {
    return col("permit_type")
        .equalTo(PermitType.E.name())
        .and(col("issuing_country").equalTo(col("party")))
        .and(col("origin_country").isNull().or(col("origin_country").equalTo(col("party"))))
        .and(coalesce(col("source"), lit("")).notEqual(SEIZED))
        .and(col("issue_date").isNotNull());
  }

  /**
   * Lines with what other permits of the quota had moved by the day of issue: what crosses later
   * could not be stated on that day. A permit used in parts counts when the last of it crossed.
   */
  private static Dataset<Row> withTradedBefore(Dataset<Row> lines) {
    Column crossedOn = datediff(col("last_crossing"), lit("1970-01-01"));
    Dataset<Row> issues =
        lines
            .withColumn("at", col("day"))
            .withColumn("moved", lit(null).cast("decimal(38,15)"))
            .withColumn("own", when(crossedOn.leq(col("day")), col("traded_quantity")))
            .withColumn("is_line", lit(true));
    Dataset<Row> crossings =
        lines
            .where(col("last_crossing").isNotNull())
            .withColumn("at", crossedOn)
            .withColumn("moved", col("traded_quantity"))
            .withColumn("own", lit(null).cast("decimal(38,15)"))
            .withColumn("is_line", lit(false));
    return issues
        .unionByName(crossings)
        .withColumn(
            "traded_before",
            sum(col("moved"))
                .over(PERIOD.orderBy(col("at")).rangeBetween(Window.unboundedPreceding(), 0)))
        .where(col("is_line"))
        .withColumn(
            "traded_before",
            coalesce(col("traded_before"), lit(0)).minus(coalesce(col("own"), lit(0))))
        .drop("at", "moved", "own", "is_line");
  }

  private static Dataset<Row> used(Dataset<Row> lines) {
    return withTradedBefore(lines)
        .withColumn(
            "quota",
            last(col("stated_quota"), true)
                .over(
                    IN_ORDER.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing())))
        .where(col("quota").isNotNull())
        .withColumn("issued_to_date", sum(ISSUED).over(IN_ORDER))
        .withColumn("traded_to_date", sum("traded_quantity").over(IN_ORDER))
        .withColumn("issued_total", sum(ISSUED).over(PERIOD))
        .withColumn("traded_total", sum("traded_quantity").over(PERIOD))
        .withColumn("balance", col("quota").minus(col("traded_total")))
        .withColumn("used_before", max("stated_used").over(EARLIER_DAYS))
        .withColumn("finding", findings());
  }

  private static Column findings() {
    Map<QuotaFinding, Column> conditions = new EnumMap<>(QuotaFinding.class);
    conditions.put(
        QuotaFinding.ISSUED_OVER_QUOTA, ISSUED.gt(0).and(col("issued_to_date").gt(col("quota"))));
    conditions.put(
        QuotaFinding.TRADED_OVER_QUOTA,
        col("traded_quantity").gt(0).and(col("traded_to_date").gt(col("quota"))));
    conditions.put(QuotaFinding.STATED_OVER_QUOTA, col("stated_used").gt(col("stated_quota")));
    conditions.put(QuotaFinding.STATED_USED_FALLS, col("stated_used").lt(col("used_before")));
    conditions.put(
        QuotaFinding.STATED_USED_TOO_LOW,
        col("stated_used").lt(coalesce(col("traded_before"), lit(0)).plus(ISSUED)));
    conditions.put(QuotaFinding.OTHER_QUOTA, col("stated_quota").notEqual(col("quota")));
    conditions.put(QuotaFinding.QUOTA_NOT_STATED, col("counts").and(col("stated_quota").isNull()));
    Column joined =
        array_join(
            sort_array(
                array_compact(
                    array(
                        conditions.entrySet().stream()
                            .map(e -> when(e.getValue(), e.getKey().name()))
                            .toArray(Column[]::new)))),
            ";");
    return when(joined.notEqual(""), joined);
  }
}
