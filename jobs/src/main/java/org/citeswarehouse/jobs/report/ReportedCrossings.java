package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.reconcile.TradedBy;

/**
 * Crossings that an annual report adds up. A crossing that shows on the lines of two documents, an
 * own import permit and the foreign one cited beside it, is the import permit's. Source: contract
 * section 6.
 */
final class ReportedCrossings {

  static final String[] LINE = {"party", "issuing_country", "permit_no", "line_no"};

  private static final String CUSTOMS = "CUSTOMS";

  /** All that is asked of a crossing: the order of whole rows would cost many times as much. */
  private static final String[] TOLD = {
    "party",
    "issuing_country",
    "permit_no",
    "line_no",
    "kind",
    "declaration_country",
    "declaration_no",
    "item_no",
    "share",
    "quantity",
    "crossed_on",
    "file_sha256",
    "sheet",
    "row"
  };

  private final Dataset<Row> counted;

  ReportedCrossings(Dataset<Row> crossings) {
    this.counted =
        tellOnce(crossings.where(col("counted")).select(columns(TOLD)))
            .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Quantity and first day by line and year, by the evidence that gave the traded quantity. */
  Dataset<Row> byYear(Dataset<Row> lines) {
    Dataset<Row> used =
        lines.select(
            col("party"),
            col("issuing_country"),
            col("permit_no"),
            col("line_no"),
            TradedBy.kind().as("evidence_used"));
    return counted
        .where(col("told_elsewhere").equalTo(false).and(col("quantity").isNotNull()))
        .join(used, LINE)
        .where(
            col("evidence_used")
                .equalTo(TradedBy.LARGEST)
                .or(col("kind").equalTo(col("evidence_used"))))
        .withColumn("report_year", year(col("crossed_on")))
        .groupBy(columns("party", "issuing_country", "permit_no", "line_no", "report_year"))
        .agg(sum("quantity").as("quantity"), min("crossed_on").as("first_of_year"));
  }

  /** Lines all of whose declared crossings are told by an import permit. */
  Dataset<Row> toldElsewhere() {
    return counted
        .where(col("kind").equalTo(CUSTOMS))
        .groupBy(columns(LINE))
        .agg(min("told_elsewhere").as("told_elsewhere"))
        .where(col("told_elsewhere"))
        .select(columns(LINE));
  }

  /**
   * Marks what an own import permit tells: declared items that stand on its line too, and for each
   * of them at most one endorsement: one that names its declaration, else without a declaration one
   * of its quantity, else any of a line that has no other declared items.
   */
  private static Dataset<Row> tellOnce(Dataset<Row> crossings) {
    WindowSpec item =
        Window.partitionBy(
            columns("party", "kind", "declaration_country", "declaration_no", "item_no"));
    WindowSpec line = Window.partitionBy(columns(LINE));
    WindowSpec nearest =
        Window.partitionBy(columns("party", "issuing_country", "permit_no", "line_no", "kind"))
            .orderBy(
                col("likeness").desc(),
                col("crossed_on"),
                col("file_sha256"),
                col("sheet"),
                col("row"));
    Column own = col("issuing_country").equalTo(col("party"));
    Column declared = col("kind").equalTo(CUSTOMS);
    // Shares of an item are parts of it, not the same goods told twice.
    Column whole = col("share").equalTo(false);
    return crossings
        .withColumn(
            "twice",
            declared.and(whole).and(own.equalTo(false)).and(max(declared.and(own)).over(item)))
        .withColumn("twice_no", collect_list(when(col("twice"), col("declaration_no"))).over(line))
        .withColumn("twice_quantity", collect_list(when(col("twice"), col("quantity"))).over(line))
        .withColumn("all_twice", coalesce(min(when(declared, col("twice"))).over(line), lit(false)))
        .withColumn("likeness", likeness())
        .withColumn("place", row_number().over(nearest))
        .withColumn(
            "told_elsewhere",
            when(declared, col("twice"))
                .otherwise(col("likeness").gt(0).and(col("place").leq(size(col("twice_no"))))))
        .drop("twice", "twice_no", "twice_quantity", "all_twice", "likeness", "place");
  }

  private static Column likeness() {
    return when(array_contains(col("twice_no"), col("declaration_no")), 3)
        .when(
            col("declaration_no")
                .isNull()
                .and(array_contains(col("twice_quantity"), col("quantity"))),
            2)
        .when(col("all_twice"), 1)
        .otherwise(0);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
