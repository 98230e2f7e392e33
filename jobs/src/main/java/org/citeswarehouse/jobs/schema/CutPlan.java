package org.citeswarehouse.jobs.schema;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows kept, and forgotten how they were made: what is asked of them several times would else carry
 * the whole plan that made them each time, and plans grow by multiplication. Of a small register
 * nearly all the time goes into plans.
 */
public final class CutPlan {

  private CutPlan() {}

  /**
   * The same rows, made when they are first asked for and then kept, on disk if memory is short.
   */
  public static Dataset<Row> of(Dataset<Row> rows) {
    return rows.localCheckpoint(false, StorageLevel.MEMORY_AND_DISK());
  }
}
