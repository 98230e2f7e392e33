package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * Proposes the lines of permits whose number is one {@link Slip} away from a number that is in no
 * register. Whether the goods are those of the line is for {@link DeclarationMatching} to say.
 */
final class MistypedPermits implements CandidateFinder {

  private static final long serialVersionUID = 1L;

  private static final StructType BLOCK =
      new StructType()
          .add("block_party", DataTypes.StringType)
          .add("number", DataTypes.StringType)
          .add("block", DataTypes.StringType);

  @Override
  public Dataset<Row> find(Dataset<Row> items, Dataset<Row> lines) {
    Dataset<Row> cited = CitedNumbers.of(items);
    Dataset<Row> spelt = NumberedPermits.spelt(lines);
    Dataset<Row> numbers = spelt.select("line_party", "line_spelling").distinct();
    Dataset<Row> unknown =
        cited.join(
            numbers,
            col("party")
                .equalTo(col("line_party"))
                .and(col("spelling").equalTo(col("line_spelling"))),
            "left_anti");
    Dataset<Row> near = near(unknown.select("party", "spelling").distinct(), numbers);
    return unknown
        .join(
            near,
            col("party").equalTo(col("near_party")).and(col("spelling").equalTo(col("near_cited"))))
        .join(
            spelt,
            col("party")
                .equalTo(col("line_party"))
                .and(col("line_spelling").equalTo(col("near_number"))))
        .withColumn(Candidates.METHOD, lit(MatchMethod.NEAR.name()))
        .select(Candidates.COLUMNS.stream().map(c -> col(c)).toArray(Column[]::new))
        .distinct();
  }

  /** Pairs of a cited number and a permit's within one slip; never all pairs are looked at. */
  private static Dataset<Row> near(Dataset<Row> cited, Dataset<Row> numbers) {
    Dataset<Row> left = blocks(cited).toDF("near_party", "near_cited", "near_block");
    return left.join(
            blocks(numbers),
            col("near_party")
                .equalTo(col("block_party"))
                .and(col("near_block").equalTo(col("block"))))
        .select(col("near_party"), col("near_cited"), col("number").as("near_number"))
        .distinct()
        .filter(
            (org.apache.spark.api.java.function.FilterFunction<Row>)
                pair -> Slip.between(pair.getString(2), pair.getString(1)).isPresent());
  }

  private static Dataset<Row> blocks(Dataset<Row> numbers) {
    return numbers.flatMap(
        (FlatMapFunction<Row, Row>) number -> blocks(number).iterator(), Encoders.row(BLOCK));
  }

  private static List<Row> blocks(Row number) {
    return Slip.blocks(number.getString(1)).stream()
        .map(block -> RowFactory.create(number.getString(0), number.getString(1), block))
        .toList();
  }
}
