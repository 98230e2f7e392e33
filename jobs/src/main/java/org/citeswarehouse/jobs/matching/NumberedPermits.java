package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.reconcile.MatchMethod;

/**
 * Proposes the lines of permits whose number an item cites, exactly or spelt another way: case,
 * blanks, punctuation, a dropped or added prefix of the issuing country. Contract section 4.
 */
final class NumberedPermits implements CandidateFinder {

  private static final long serialVersionUID = 1L;

  @Override
  public Dataset<Row> find(Dataset<Row> items, Dataset<Row> lines) {
    Column exact = col(Candidates.CITED).equalTo(col("line.permit_no"));
    return CitedNumbers.of(items)
        .join(
            spelt(lines),
            col("party")
                .equalTo(col("line_party"))
                .and(col("spelling").equalTo(col("line_spelling"))))
        .withColumn(
            Candidates.METHOD,
            when(exact, MatchMethod.EXACT.name()).otherwise(MatchMethod.NORMALISED.name()))
        .select(Candidates.COLUMNS.stream().map(c -> col(c)).toArray(Column[]::new));
  }

  /**
   * Lines with each spelling of their number: without the prefix of the issuing country, with it,
   * and with one more.
   */
  static Dataset<Row> spelt(Dataset<Row> lines) {
    Column country = col("line.issuing_country");
    Column prefixed = concat(country, col("permit_key"));
    Column spellings =
        array_distinct(array(col("permit_key"), prefixed, concat(country, prefixed)));
    return lines
        .withColumn("line_spelling", explode(spellings))
        .select(col("party").as("line_party"), col("line_spelling"), col(Candidates.LINE));
  }
}
