package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.units.SpeciesFactor;

/**
 * What evidence in another dimension would come to in the line's unit, by the mean mass of goods of
 * the species. An estimate is for those who must weigh a line that cannot be compared; no sum, no
 * state and no report takes it in.
 */
final class Estimates {

  private static final String MASS = "KGM";

  private Estimates() {}

  /**
   * Crossings with {@code estimated_quantity, estimate_factor, estimate_source} where they do not
   * convert.
   */
  static Dataset<Row> beside(Dataset<Row> crossings) {
    Column lineInMass = col("unit").equalTo(MASS);
    Column otherUnit = when(lineInMass, col("standard_unit")).otherwise(col("unit"));
    Column mass =
        when(col("standard_unit").equalTo(MASS), col("standard_quantity"))
            .otherwise(col("net_mass_kg"));
    Column kilograms = ofGoods(SpeciesFactor::kilograms, otherUnit).cast("decimal(12,6)");
    Column estimate =
        when(lineInMass, col("standard_quantity").cast("decimal(26,9)").multiply(kilograms))
            .otherwise(mass.cast("decimal(26,9)").divide(kilograms));
    return crossings
        .withColumn(
            "estimated_quantity", when(col("quantity").isNull(), estimate).cast("decimal(38,15)"))
        .withColumn("estimate_factor", when(col("estimated_quantity").isNotNull(), kilograms))
        .withColumn(
            "estimate_source",
            when(col("estimated_quantity").isNotNull(), ofGoods(SpeciesFactor::source, otherUnit)));
  }

  /** Of the species, else of its genus, else of all taxa traded under the term. */
  private static Column ofGoods(Function<SpeciesFactor, Object> of, Column unit) {
    Column factors =
        map(
            SpeciesFactor.all().stream()
                .flatMap(f -> Stream.of(lit(key(f)), lit(of.apply(f))))
                .toArray(Column[]::new));
    Column name = lower(col("line_name"));
    return coalesce(
        factors.getItem(concat_ws("|", col("line_term"), unit, substring_index(name, " ", 2))),
        factors.getItem(concat_ws("|", col("line_term"), unit, substring_index(name, " ", 1))),
        factors.getItem(concat_ws("|", col("line_term"), unit, lit(""))));
  }

  private static String key(SpeciesFactor factor) {
    return String.join("|", factor.term(), factor.unit(), factor.taxon().toLowerCase(Locale.ROOT));
  }
}
