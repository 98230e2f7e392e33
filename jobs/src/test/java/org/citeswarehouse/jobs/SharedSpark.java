package org.citeswarehouse.jobs;

import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.warehouse.SparkSessions;

/**
 * The session that runs have in production, for all tests; starting one takes longer than most
 * tests. Commands called in this process work on it too, since only the end of a process ends it.
 */
public final class SharedSpark {

  private SharedSpark() {}

  /** The session. */
  public static SparkSession session() {
    SparkSession session = SparkSessions.open("local[2]");
    // Compiling code and re-planning cost more than they save on a handful of rows.
    session.conf().set("spark.sql.codegen.wholeStage", "false");
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session.conf().set("spark.sql.adaptive.enabled", "false");
    return session;
  }
}
