package org.citeswarehouse.jobs.queue;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Which question is to be looked at first. docs/adr/0012 has the reasons for the weights. */
final class Priority {

  private static final double APPENDIX = 0.3;
  private static final double QUANTITY = 0.15;
  private static final double URGENCY = 0.15;
  private static final double GAIN = 0.4;

  private static final double DAYS_OF_A_YEAR = 365;

  private Priority() {}

  /** Questions with their scores and their place in the queue of their Party. */
  static Dataset<Row> of(Dataset<Row> questions, LocalDate asOf) {
    return questions
        .withColumn("due_on", make_date(col("report_year").plus(1), lit(10), lit(31)))
        .withColumn("days_left", datediff(col("due_on"), lit(asOf)))
        .withColumn("appendix_score", number(appendix()))
        .withColumn("quantity_score", number(quantity()))
        .withColumn("urgency_score", number(urgency()))
        .withColumn("gain_score", number(gain()))
        .withColumn("score", number(score()))
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("party")
                        .orderBy(
                            col("score").desc(),
                            col("question"),
                            col("declaration_country"),
                            col("declaration_no"),
                            col("item_no"),
                            col("issuing_country"),
                            col("permit_no"),
                            col("line_no"))));
  }

  /** Goods of an unknown document have the Appendix of most trade until somebody knows better. */
  private static Column appendix() {
    return when(col("appendix").equalTo("I"), 1.0)
        .when(col("appendix").equalTo("II").or(col("appendix").isNull()), 0.6)
        .when(col("appendix").equalTo("III"), 0.3)
        .otherwise(0.0);
  }

  /** Half at the usual quantity of the term, near 1 far above it; 0 where either is unknown. */
  private static Column quantity() {
    Column quantity = col("quantity").cast("double");
    Column usual = col("usual_quantity").cast("double");
    return coalesce(
        when(quantity.gt(0).and(usual.gt(0)), quantity.divide(quantity.plus(usual))), lit(0.0));
  }

  private static Column urgency() {
    Column left = lit(1.0).minus(col("days_left").divide(DAYS_OF_A_YEAR));
    return coalesce(greatest(lit(0.0), least(lit(1.0), left)), lit(0.0));
  }

  /** A question that the report waits for gains most; an item by how sure its candidate is. */
  private static Column gain() {
    return when(col("blocks"), 1.0)
        .when(col("likely").isNotNull(), col("likely").cast("double"))
        .when(col("declaration_no").isNull(), 0.5)
        .otherwise(0.1);
  }

  private static Column score() {
    return col("appendix_score")
        .cast("double")
        .multiply(APPENDIX)
        .plus(col("quantity_score").cast("double").multiply(QUANTITY))
        .plus(col("urgency_score").cast("double").multiply(URGENCY))
        .plus(col("gain_score").cast("double").multiply(GAIN));
  }

  /** Six decimals are more than a ranking needs and hide what doubles cannot hold. */
  private static Column number(Column value) {
    return value.cast("decimal(38,6)").cast("decimal(38,15)");
  }
}
