package org.citeswarehouse.jobs.register;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.citeswarehouse.jobs.schema.CutPlan;

/**
 * A register of which each key stands once.
 *
 * @param permitLines columns of {@code permit_lines}, one row a party, issuing country, permit and
 *     line
 * @param endorsements columns of {@code endorsements}, those with a permit line only; {@code
 *     permit_no} and {@code line_no} spelt as in the register
 * @param customsItems columns of {@code customs_items}, one row a declaration country, declaration
 *     and item
 * @param permitIssues columns of {@code rejects}: permit lines held or repeated
 * @param endorsementIssues columns of {@code rejects}: endorsements held
 */
public record ResolvedRegister(
    Dataset<Row> permitLines,
    Dataset<Row> endorsements,
    Dataset<Row> customsItems,
    Dataset<Row> permitIssues,
    Dataset<Row> endorsementIssues) {

  /**
   * The same, resolved once however often it is asked. Spark keeps it until its cache is cleared.
   */
  public ResolvedRegister kept() {
    return new ResolvedRegister(
        CutPlan.of(permitLines),
        CutPlan.of(endorsements),
        customsItems.persist(StorageLevel.MEMORY_AND_DISK_SER()),
        permitIssues,
        endorsementIssues);
  }
}
