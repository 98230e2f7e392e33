package org.citeswarehouse.jobs.gold;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.table.Table;

/** Makes gold tables, each replaced by Party, from reconciled registers. */
@FunctionalInterface
public interface Derivation {

  /** The tables with their rows, which have at least the columns of the table. */
  Map<Table, Dataset<Row>> of(ReconciledRegister register);
}
