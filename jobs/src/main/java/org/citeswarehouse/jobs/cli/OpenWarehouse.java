package org.citeswarehouse.jobs.cli;

import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.Stages;
import org.citeswarehouse.jobs.warehouse.Warehouse;

/**
 * A warehouse for the length of one command. Its Spark session is that of the process: {@link
 * JobsMain#main} ends it, so that several commands in one process start it once.
 */
final class OpenWarehouse implements AutoCloseable {

  private final Warehouse warehouse;
  private final Stages stages;

  OpenWarehouse(JobsMain main, Console console) {
    this.stages = new Stages(console);
    SparkSession spark = stages.run("spark", () -> SparkSessions.open(main.master()));
    this.warehouse = Warehouse.open(spark, main.warehouse());
  }

  Warehouse warehouse() {
    return warehouse;
  }

  Stages stages() {
    return stages;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
