package org.citeswarehouse.jobs.chain;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.register.NumberKeys;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.ChainTables;
import org.citeswarehouse.model.table.Table;

/**
 * Numbers that documents of several countries bear. A number names a document only together with
 * the country that issued it; where a declaration gives the number alone, these are the ones to
 * look at.
 */
public final class SharedNumbers {

  private SharedNumbers() {}

  /** The table {@code shared_numbers}. */
  public static Map<Table, Dataset<Row>> tables(ReconciledRegister reconciled) {
    Dataset<Row> documents =
        reconciled
            .result()
            .reconciliation()
            .withColumn("number", NumberKeys.of(col("issuing_country"), col("permit_no")))
            .where(col("number").isNotNull())
            .groupBy("party", "number", "issuing_country", "permit_no")
            .agg(
                count(lit(1)).cast("int").as("lines"),
                count(when(col("crossings").gt(0), true)).cast("int").as("lines_used"),
                min("issue_date").as("issue_date"));
    Dataset<Row> shared =
        documents
            .groupBy("party", "number")
            .agg(sort_array(collect_set("issuing_country")).as("countries"))
            .where(size(col("countries")).gt(1));
    Dataset<Row> items =
        reconciled
            .result()
            .matches()
            .where(col("permit_no").isNotNull())
            .groupBy("party", "issuing_country", "permit_no")
            .agg(
                countDistinct("declaration_country", "declaration_no", "item_no")
                    .cast("int")
                    .as("items"));
    Dataset<Row> rows =
        documents
            .join(shared, new String[] {"party", "number"})
            .join(items, new String[] {"party", "issuing_country", "permit_no"}, "left")
            .withColumn(
                "also_issued_by",
                array_join(array_remove(col("countries"), col("issuing_country")), ";"));
    return Map.of(
        ChainTables.SHARED_NUMBERS, TableSchemas.conform(rows, ChainTables.SHARED_NUMBERS));
  }
}
