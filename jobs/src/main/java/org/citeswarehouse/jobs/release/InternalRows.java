package org.citeswarehouse.jobs.release;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as Spark's engine has them, in and out of its plans. Its public rows are objects of Java
 * that each column is converted to and from: for a release of 25 million rows that takes longer
 * than reading and checking them.
 */
final class InternalRows {

  private InternalRows() {}

  static Dataset<Row> frame(SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), schema, false);
  }

  /** Runs all of a plan but its last stage. */
  static JavaRDD<InternalRow> of(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().toRdd().toJavaRDD();
  }
}
