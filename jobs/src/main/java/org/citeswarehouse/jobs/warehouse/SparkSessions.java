package org.citeswarehouse.jobs.warehouse;

import org.apache.spark.sql.SparkSession;

/**
 * Spark as this warehouse needs it: small tables on a small machine by default, the same code on a
 * cluster.
 */
public final class SparkSessions {

  /** Partitions of a shuffle on one machine; registers are small, and each costs a task. */
  private static final String LOCAL_SHUFFLE_PARTITIONS = "2";

  private static final String ROWS_OF_A_GROUP = "131072";

  private SparkSessions() {}

  /**
   * Has queries compiled, planned again on the way and spread where there are enough rows for it,
   * and plainly run where not: a register of some ten thousand rows spent two thirds of its time in
   * the compiler (docs/BENCHMARKS.md).
   *
   * @param small whether plans cost more than rows
   */
  public static void fit(SparkSession spark, boolean small) {
    boolean compile = !small;
    spark.conf().set("spark.sql.codegen.wholeStage", compile);
    spark.conf().set("spark.sql.codegen.factoryMode", compile ? "FALLBACK" : "NO_CODEGEN");
    spark.conf().set("spark.sql.adaptive.enabled", compile);
    spark.conf().set("spark.sql.constraintPropagation.enabled", compile);
    if (spark.conf().get("spark.master").startsWith("local")) {
      spark.conf().set("spark.sql.shuffle.partitions", compile ? LOCAL_SHUFFLE_PARTITIONS : "1");
    }
  }

  /** Ends the session of this process; nothing where none was opened. */
  public static void end() {
    scala.Option<SparkSession> open = SparkSession.getDefaultSession();
    if (open.isDefined()) {
      open.get().stop();
    }
  }

  /**
   * A session on a master; the one that this process has, where it has one.
   *
   * @param master Spark master URL, for example {@code local[*]}
   */
  public static SparkSession open(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("cites-warehouse")
            .master(master)
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.caseSensitive", "true")
            // Permit numbers are put in upper case as Java does it elsewhere; loading Spark's other
            // way costs every process seconds.
            .config("spark.sql.icu.caseMappings.enabled", "false")
            // A sum or product that does not fit must fail, never become blank or lose digits.
            .config("spark.sql.decimalOperations.allowPrecisionLoss", "false")
            .config("spark.sql.legacy.charVarcharAsString", "true")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            // Serving reads plain Parquet (docs/adr/0004).
            .config("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false")
            .config("spark.databricks.delta.stats.collect", "true")
            .config("spark.sql.parquet.compression.codec", "zstd")
            // What is asked for is skipped or read by row groups; Parquet makes them by bytes, and
            // packed codes would stand in one of a million rows.
            .config("parquet.block.row.count.limit", ROWS_OF_A_GROUP)
            // Each of these is another in nearly every row: a dictionary of them is made, found too
            // large, and thrown away.
            .config("parquet.enable.dictionary#id", "false")
            .config("parquet.enable.dictionary#row", "false")
            .config("parquet.enable.dictionary#import_permit_id", "false")
            .config("parquet.enable.dictionary#export_permit_id", "false")
            .config("parquet.compression.codec.zstd.level", "1")
            // What is kept between two steps is read once or twice: packing it costs more.
            .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
            // Rows are checked on all cores at once, and each gathers a batch: in a heap of 1 GB
            // batches of ten thousand rows with their problems do not fit.
            .config("spark.sql.inMemoryColumnarStorage.batchSize", "1000")
            // One task of a small register holds dozens of sorts and aggregates; each takes a page.
            .config("spark.buffer.pageSize", "1m")
            .config("spark.ui.enabled", "false")
            // Else each rule of the optimizer is checked, and each plan written out for a page that
            // nobody sees.
            .config("spark.sql.lightweightPlanChangeValidation", "false")
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.ui.showConsoleProgress", "false");
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", LOCAL_SHUFFLE_PARTITIONS)
          .config("spark.sql.adaptive.enabled", "true")
          .config("spark.sql.autoBroadcastJoinThreshold", "64MB");
    }
    SparkSession session = builder.getOrCreate();
    fit(session, true);
    return session;
  }
}
