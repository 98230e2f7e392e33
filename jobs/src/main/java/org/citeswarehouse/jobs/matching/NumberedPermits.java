package org.citeswarehouse.jobs.matching;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.when;

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
import org.citeswarehouse.model.register.DocumentReference;
import org.citeswarehouse.model.register.PermitNumber;

/**
 * Proposes the lines of permits whose number an item cites, exactly or spelt another way: case,
 * blanks, punctuation, a dropped or added prefix of the issuing country. Contract section 4.
 */
final class NumberedPermits implements CandidateFinder {

  private static final long serialVersionUID = 1L;

  private static final StructType REFERENCE =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("declaration_country", DataTypes.StringType)
          .add("declaration_no", DataTypes.StringType)
          .add(Candidates.CITED, DataTypes.StringType)
          .add("spelling", DataTypes.StringType);

  @Override
  public Dataset<Row> find(Dataset<Row> items, Dataset<Row> lines) {
    Dataset<Row> spelt =
        lines
            .withColumn("line_spelling", explode(spellings()))
            .select(col("party").as("line_party"), col("line_spelling"), col(Candidates.LINE));
    Column exact = col(Candidates.CITED).equalTo(col("line.permit_no"));
    return references(items)
        .join(
            spelt,
            col("party")
                .equalTo(col("line_party"))
                .and(col("spelling").equalTo(col("line_spelling"))))
        .withColumn(
            Candidates.METHOD,
            when(exact, MatchMethod.EXACT.name()).otherwise(MatchMethod.NORMALISED.name()))
        .select(Candidates.COLUMNS.stream().map(c -> col(c)).toArray(Column[]::new));
  }

  /** The number without the prefix of its issuing country, with it, and with one more. */
  private static Column spellings() {
    Column country = col("line.issuing_country");
    Column prefixed = concat(country, col("permit_key"));
    return array_distinct(array(col("permit_key"), prefixed, concat(country, prefixed)));
  }

  private static Dataset<Row> references(Dataset<Row> items) {
    return items
        .where(col("document_refs").isNotNull())
        .select("party", "declaration_country", "declaration_no", "document_refs")
        .flatMap(
            (FlatMapFunction<Row, Row>) item -> cited(item).iterator(), Encoders.row(REFERENCE))
        .distinct();
  }

  private static List<Row> cited(Row item) {
    return DocumentReference.parse(item.getString(3)).stream()
        .filter(DocumentReference::namesCitesDocument)
        .map(
            reference ->
                RowFactory.create(
                    item.getString(0),
                    item.getString(1),
                    item.getString(2),
                    reference.number(),
                    PermitNumber.normalise(reference.number())))
        .toList();
  }
}
