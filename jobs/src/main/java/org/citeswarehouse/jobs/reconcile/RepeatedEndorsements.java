package org.citeswarehouse.jobs.reconcile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.register.RepeatedKeys;
import org.citeswarehouse.model.register.EndorsementMethod;

/**
 * Finds crossings that were certified twice: an exact repeat, or one entry of any method and one
 * CONFIRM with the same day, office, quantity and transport document. A blank transport document
 * equals a blank one only; entries that name different declarations are different crossings. Each
 * entry is confirmed at most once. Source: contract section 3.
 */
final class RepeatedEndorsements {

  /** Name of the column that says whether the row repeats another. */
  static final String REPEATED = "repeated";

  private static final String[] CROSSING = {
    "party",
    "issuing_country",
    "permit_no",
    "line_no",
    "direction",
    "endorsed_on",
    "office",
    "quantity",
    "unit",
    "transport_doc_no"
  };

  private static final String[] FURTHER = {
    "method", "customs_declaration_no", "stated_quantity", "stated_unit", "dead_quantity"
  };

  private RepeatedEndorsements() {}

  /**
   * The same rows with a column {@link #REPEATED}; of two alike, the one that came first stands.
   */
  static Dataset<Row> mark(Dataset<Row> endorsements) {
    RepeatedKeys crossings = RepeatedKeys.of(endorsements, CROSSING);
    return crossings
        .alone()
        .withColumn(REPEATED, lit(false))
        .unionByName(ofSameCrossing(crossings.several()));
  }

  private static Dataset<Row> ofSameCrossing(Dataset<Row> endorsements) {
    WindowSpec alike = inOrder(Window.partitionBy(columns(CROSSING, FURTHER)));
    WindowSpec crossing = Window.partitionBy(columns(CROSSING, new String[0]));
    WindowSpec sameKind =
        inOrder(
            Window.partitionBy(
                columns(CROSSING, new String[] {"copy", "confirm", "named", "paired"})));
    WindowSpec sameDeclaration =
        inOrder(
            Window.partitionBy(columns(CROSSING, new String[] {"copy", "confirm", "declaration"})));
    Dataset<Row> placed =
        endorsements
            .withColumn("copy", row_number().over(alike).gt(1))
            .withColumn("confirm", col("method").equalTo(EndorsementMethod.CONFIRM.name()))
            .withColumn("declaration", coalesce(col("customs_declaration_no"), lit("")));
    Column confirms = col("confirm").and(not(col("copy")));
    return placed
        .withColumn("others", collect_list(declarationOfOther()).over(crossing))
        .withColumn("named", col("declaration").notEqual(""))
        .withColumn("own_place", row_number().over(sameDeclaration))
        .withColumn("paired", confirms.and(col("named")).and(col("own_place").leq(size(same()))))
        .withColumn("pairs", sum(col("paired").cast("int")).over(crossing))
        .withColumn(
            "left_named",
            sum(confirms.and(col("named")).and(not(col("paired"))).cast("int")).over(crossing))
        .withColumn("place", row_number().over(sameKind))
        .withColumn(REPEATED, col("copy").or(confirms.and(confirmsAnother())))
        .drop(
            "copy",
            "confirm",
            "declaration",
            "others",
            "named",
            "own_place",
            "paired",
            "pairs",
            "left_named",
            "place");
  }

  private static Column declarationOfOther() {
    return when(col("copy").or(col("confirm")).equalTo(false), col("declaration"));
  }

  private static Column same() {
    return filter(col("others"), other -> other.equalTo(col("declaration")));
  }

  /**
   * An entry of the same declaration; where there is none left, one that names no declaration; and
   * a CONFIRM that names none, any entry that those with a name leave.
   */
  private static Column confirmsAnother() {
    Column unnamed = size(filter(col("others"), other -> other.equalTo("")));
    Column rest = size(col("others")).minus(col("pairs")).minus(least(col("left_named"), unnamed));
    return when(col("paired"), true)
        .when(col("named"), col("place").leq(unnamed))
        .otherwise(col("place").leq(rest));
  }

  private static WindowSpec inOrder(WindowSpec window) {
    return window.orderBy(
        col("run_id"), col("file_sha256"), coalesce(col("sheet"), lit("")), col("row"));
  }

  private static Column[] columns(String[] names, String[] further) {
    return Stream.concat(Arrays.stream(names), Arrays.stream(further))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
