package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.ln;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.register.ManyCrossings;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * Proposes lines for goods that cite no document: those of the same partner and direction, valid on
 * the day, with about the same quantity permitted, left or certified. They meet by blocks of
 * quantity, never all with all. Whether the goods are those of the line is for {@link
 * OpenQuestions} to say.
 */
final class FittingLines {

  /** Width of a block of quantities; what is within two per cent lies at most one block away. */
  private static final double WIDTH = Math.log1p(0.0205);

  private FittingLines() {}

  /**
   * Pairs of an item and a line.
   *
   * @param items open items with {@code facts} and what they are grouped by
   * @param lines lines with {@code claimed_quantity}
   */
  static Dataset<Row> of(Dataset<Row> items, Dataset<Row> lines) {
    return blocksOfItems(items)
        .join(
            blocksOfLines(lines),
            col("party")
                .equalTo(col("line_party"))
                .and(col("block").equalTo(col("line_block")))
                .and(col("partner").equalTo(col("line.partner_country")))
                .and(
                    col("facts.flow")
                        .equalTo(col("line.direction"))
                        .or(ManyCrossings.on(col("line.type_other"))))
                .and(coalesce(col("facts.day").geq(col("line.from_day")), lit(true)))
                .and(coalesce(col("facts.day").leq(col("line.until_day")), lit(true))))
        .withColumn(Candidates.CITED, lit(null).cast("string"))
        .withColumn(Candidates.METHOD, lit(MatchMethod.ATTRIBUTE.name()))
        .drop("block", "line_block", "line_party")
        .distinct();
  }

  private static Dataset<Row> blocksOfItems(Dataset<Row> items) {
    Column supplementary = neighbours(col("facts.unit"), col("facts.quantity"));
    Column mass = neighbours(lit("KGM"), col("facts.net_mass_kg"));
    return items.withColumn("block", explode(array_compact(array_union(supplementary, mass))));
  }

  private static Dataset<Row> blocksOfLines(Dataset<Row> lines) {
    Column unit = col("line.unit");
    Column left = col("line.quantity").minus(coalesce(col("claimed_quantity"), lit(0)));
    Column certified =
        transform(
            filter(col("line.endorsed"), e -> e.getField("unit").equalTo(unit)),
            e -> block(unit, number(e.getField("quantity")), 0));
    Column permitted =
        array(block(unit, number(col("line.quantity")), 0), block(unit, number(left), 0));
    return lines
        .withColumn(
            "line_block", explode(array_compact(array_distinct(array_union(permitted, certified)))))
        .withColumnRenamed("party", "line_party");
  }

  private static Column neighbours(Column unit, Column quantity) {
    Column number = number(quantity);
    return array(block(unit, number, -1), block(unit, number, 0), block(unit, number, 1));
  }

  private static Column number(Column quantity) {
    return quantity.cast("double");
  }

  private static Column block(Column unit, Column quantity, int step) {
    Column at = floor(ln(quantity).divide(WIDTH)).plus(step);
    return when(quantity.gt(0), concat_ws(":", unit, at.cast("string")));
  }
}
