package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.RegisterTables;

/**
 * Permit lines by their key: the first row stands; a later one repeats it, or is held because it
 * says something else. Source: contract section 5.
 */
final class PermitLineKeys {

  private static final String[] KEY = {"party", "issuing_country", "permit_no", "line_no"};

  private final Dataset<Row> alone;
  private final Dataset<Row> placed;

  PermitLineKeys(Dataset<Row> permitLines) {
    RepeatedKeys keys = RepeatedKeys.of(permitLines, KEY);
    this.alone = keys.alone();
    this.placed = place(keys.several());
  }

  /** The rows that stand. */
  Dataset<Row> standing() {
    return TableSchemas.conform(alone, RegisterTables.PERMIT_LINES)
        .unionByName(
            TableSchemas.conform(
                placed.where(col("place").equalTo(1)), RegisterTables.PERMIT_LINES));
  }

  /** What is wrong with the others, as problem rows before their text. */
  Dataset<Row> problems() {
    Column code =
        when(
                RowOrder.content(RegisterTables.PERMIT_LINES).eqNullSafe(col("first_content")),
                IssueCode.REPEATED_ROW.name())
            .otherwise(IssueCode.DUPLICATE_LINE.name());
    return placed
        .where(col("place").gt(1))
        .select(
            Problems.columns(
                InputKind.PERMITS,
                lit("line_no"),
                col("line_no"),
                code,
                lit("first_row"),
                col("first_file"),
                col("first_row").cast("string")));
  }

  private static Dataset<Row> place(Dataset<Row> permitLines) {
    WindowSpec key =
        Window.partitionBy(RowOrder.columns(KEY))
            .orderBy(RowOrder.ascending().toArray(Column[]::new));
    return permitLines
        .withColumn("place", row_number().over(key))
        .withColumn("first_content", first(RowOrder.content(RegisterTables.PERMIT_LINES)).over(key))
        .withColumn("first_file", first(col("file")).over(key))
        .withColumn("first_row", first(col("row")).over(key));
  }
}
