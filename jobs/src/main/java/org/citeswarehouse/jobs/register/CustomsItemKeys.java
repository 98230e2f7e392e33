package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.RegisterTables;

/** Customs items in force: a later row of a key replaces the earlier. Contract section 2. */
final class CustomsItemKeys {

  private static final String[] KEY = {"party", "declaration_country", "declaration_no", "item_no"};

  private CustomsItemKeys() {}

  /** The last row of each key. */
  static Dataset<Row> inForce(Dataset<Row> customsItems) {
    RepeatedKeys keys = RepeatedKeys.of(customsItems, KEY);
    WindowSpec lastFirst =
        Window.partitionBy(RowOrder.columns(KEY))
            .orderBy(RowOrder.descending().toArray(Column[]::new));
    Dataset<Row> last =
        keys.several()
            .withColumn("place", row_number().over(lastFirst))
            .where(col("place").equalTo(1));
    return TableSchemas.conform(keys.alone(), RegisterTables.CUSTOMS_ITEMS)
        .unionByName(TableSchemas.conform(last, RegisterTables.CUSTOMS_ITEMS));
  }
}
