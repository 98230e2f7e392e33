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
          .getOrCreate();

  private SharedSpark() {}

  /** The session. */
  public static SparkSession session() {
    return SESSION;
  }
}
