package org.citeswarehouse.jobs.correction;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.citeswarehouse.model.table.ColumnType;

/**
 * The differences between the typed rows of a file and of its corrected version. Rows that say the
 * same are set aside first, each once, wherever they stand; what is left is paired by the key of
 * its kind, or by its place where rows of the kind have none.
 */
final class Differences {

  private static final String CONTENT = "content";
  private static final String KEY = "pair_key";
  private static final String PLACE = "place";

  private final RowPairs pairs;

  Differences(RowPairs pairs) {
    this.pairs = pairs;
  }

  /** Columns change, key, column, before, after, row_before and row_after. */
  Dataset<Row> between(Dataset<Row> before, Dataset<Row> after) {
    Dataset<Row> left = numbered(said(before), CONTENT);
    Dataset<Row> right = numbered(said(after), CONTENT);
    Dataset<Row> gone = rest(left, right).as("b");
    Dataset<Row> come = rest(right, left).as("a");
    Column same = col("b." + KEY).equalTo(col("a." + KEY)).and(place("b").equalTo(place("a")));
    return gone.join(come, same, "full_outer")
        .select(
            when(place("b").isNull(), "ADDED")
                .when(place("a").isNull(), "REMOVED")
                .otherwise("CHANGED")
                .as("change"),
            coalesce(col("a.shown"), col("b.shown")).as("key"),
            col("b.row").as("row_before"),
            col("a.row").as("row_after"),
            explode(
                    when(place("a").isNotNull().and(place("b").isNotNull()), cells())
                        .otherwise(
                            array(
                                struct(
                                    lit(null).cast("string").as("column"),
                                    col("b." + CONTENT).as("before"),
                                    col("a." + CONTENT).as("after")))))
                .as("cell"))
        .select(
            "change", "key", "cell.column", "cell.before", "cell.after", "row_before", "row_after");
  }

  /** Rows that the other side does not have as they are, numbered within their key. */
  private Dataset<Row> rest(Dataset<Row> rows, Dataset<Row> others) {
    Dataset<Row> same = others.select(CONTENT, PLACE);
    return numbered(rows.join(same, new String[] {CONTENT, PLACE}, "left_anti").drop(PLACE), KEY);
  }

  /** Each row as text: what it says, what pairs it, and how a reader knows it. */
  private Dataset<Row> said(Dataset<Row> rows) {
    Column[] values =
        pairs.compared().stream().map(c -> text(c).as(c.name())).toArray(Column[]::new);
    Column where = concat_ws(" ", coalesce(col("sheet"), lit("")), col("row"));
    return rows.select(
        to_json(struct(values)).as(CONTENT),
        (pairs.key().isEmpty() ? where : joined(pairs.key())).as(KEY),
        (pairs.key().isEmpty() ? where : joined(pairs.shown())).as("shown"),
        col("sheet"),
        col("row"),
        struct(values).as("cells"));
  }

  private static Column joined(List<String> columns) {
    return concat_ws(
        " ",
        columns.stream()
            .map(c -> coalesce(col("`" + c + "`").cast("string"), lit("-")))
            .toArray(Column[]::new));
  }

  private Column cells() {
    Column[] cells =
        pairs.compared().stream()
            .map(
                c ->
                    struct(
                        lit(c.name()).as("column"),
                        col("b.cells").getField(c.name()).as("before"),
                        col("a.cells").getField(c.name()).as("after")))
            .toArray(Column[]::new);
    return filter(
        array(cells),
        cell ->
            org.apache.spark.sql.functions.not(
                cell.getField("before").eqNullSafe(cell.getField("after"))));
  }

  private static Dataset<Row> numbered(Dataset<Row> rows, String by) {
    return rows.withColumn(
        PLACE, row_number().over(Window.partitionBy(by).orderBy(col("sheet"), col("row"))));
  }

  private static Column place(String side) {
    return col(side + "." + PLACE);
  }

  /** A decimal without the zeros that its type puts behind it. */
  private static Column text(org.citeswarehouse.model.table.Column column) {
    Column value = col("`" + column.name() + "`").cast("string");
    return column.type() == ColumnType.DECIMAL
        ? regexp_replace(regexp_replace(value, "(\\.[0-9]*?)0+$", "$1"), "\\.$", "")
        : value;
  }
}
