package org.citeswarehouse.jobs.matching;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.citeswarehouse.model.register.DocumentReference;
import org.citeswarehouse.model.register.PermitNumber;

/** Numbers of CITES documents that declarations cite, each once a declaration. */
final class CitedNumbers {

  private static final StructType REFERENCE =
      new StructType()
          .add("party", DataTypes.StringType)
          .add("declaration_country", DataTypes.StringType)
          .add("declaration_no", DataTypes.StringType)
          .add(Candidates.CITED, DataTypes.StringType)
          .add("spelling", DataTypes.StringType);

  private CitedNumbers() {}

  /** The declaration, the number as customs wrote it, and its normalised spelling. */
  static Dataset<Row> of(Dataset<Row> items) {
    return items
        .where(org.apache.spark.sql.functions.col("document_refs").isNotNull())
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
