package org.citeswarehouse.jobs.quota;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.trunc;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.quota.QuotaPeriod;

/** The twelve months a line's quota runs for, by its order, exporter, source and day of issue. */
final class Periods {

  private static final Column KEY =
      concat_ws("|", col("order"), col("issuing_country"), col("source"));

  private Periods() {}

  /** Lines with {@code period_from, period_to, period_rule}. */
  static Dataset<Row> of(Dataset<Row> lines) {
    Column before = rule(QuotaPeriod::firstMonth).minus(1);
    Column from =
        add_months(trunc(add_months(col("issue_date"), before.multiply(-1)), "year"), before);
    return lines
        .withColumn("period_from", from)
        .withColumn("period_to", date_sub(add_months(col("period_from"), 12), 1))
        .withColumn("period_rule", rule(QuotaPeriod::document));
  }

  private static Column rule(Function<QuotaPeriod, Object> of) {
    Column special =
        map(
            QuotaPeriod.special().stream()
                .flatMap(
                    p ->
                        Stream.of(
                            lit(String.join("|", p.order(), p.country(), p.source())),
                            lit(of.apply(p))))
                .toArray(Column[]::new));
    return coalesce(special.getItem(KEY), lit(of.apply(QuotaPeriod.usual())));
  }
}
