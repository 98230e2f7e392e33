package org.citeswarehouse.jobs.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.citeswarehouse.model.report.HybridName;

/**
 * The name that a report has for a line's goods: that of the permit, but for a cross of two parents
 * of one genus, which no checklist knows as a taxon of its own: Genus hybrid, and the remarks say
 * what the permit has. Source: cites-rules 1.5.
 */
final class ReportedNames {

  /** The column of the name. */
  static final String NAME = "reported_name";

  /** The same only where it is not the permit's. */
  static final String CHANGED = "hybrid_name";

  private ReportedNames() {}

  /**
   * Lines with both columns.
   *
   * @param taxa rows of {@code taxa}: names that are known and stay
   */
  static Dataset<Row> in(Dataset<Row> lines, Dataset<Row> taxa) {
    Column hybrid =
        udf(
                (UDF1<String, String>) name -> HybridName.ofParents(name).orElse(null),
                DataTypes.StringType)
            .apply(col("scientific_name"));
    Dataset<Row> crosses =
        lines
            .where(col("scientific_name").rlike("[xX\u00D7]|hybrids"))
            .select("scientific_name")
            .distinct()
            .withColumn(CHANGED, hybrid)
            .where(col(CHANGED).isNotNull())
            .join(
                taxa.select(lower(col("taxon")).as("known")).distinct(),
                lower(col("scientific_name")).equalTo(col("known")),
                "left_anti");
    return lines
        .join(broadcast(crosses), new String[] {"scientific_name"}, "left")
        .withColumn(NAME, coalesce(col(CHANGED), col("scientific_name")));
  }
}
