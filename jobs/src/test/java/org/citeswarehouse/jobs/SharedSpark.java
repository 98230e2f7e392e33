package org.citeswarehouse.jobs;

import org.apache.spark.sql.SparkSession;

/** One local Spark session for all tests; starting one takes longer than most tests. */
public final class SharedSpark {

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.default.parallelism", "2")
          .config("spark.sql.session.timeZone", "UTC")
          // Compiling code and re-planning cost more than they save on a handful of rows.
          .config("spark.sql.codegen.wholeStage", "false")
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .config("spark.sql.adaptive.enabled", "false")
          .getOrCreate();

  private SharedSpark() {}

  /** The session. */
  public static SparkSession session() {
    return SESSION;
  }
}
