package org.citeswarehouse.jobs.matching;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A way of proposing permit lines for customs items. Further ways plug in beside the numbered one;
 * whichever proposes them, {@link DeclarationMatching} chooses among the lines of one declaration.
 */
public interface CandidateFinder extends Serializable {

  /**
   * Proposes lines.
   *
   * @param items customs items in force, columns of {@code customs_items}
   * @param lines permit lines as {@link LineFacts} describes them, in a column {@link
   *     Candidates#LINE}, beside {@code party} and {@code permit_key}
   * @return rows with the columns of {@link Candidates#COLUMNS}
   */
  Dataset<Row> find(Dataset<Row> items, Dataset<Row> lines);
}
