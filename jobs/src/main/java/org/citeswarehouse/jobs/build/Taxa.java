package org.citeswarehouse.jobs.build;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.ReferenceTables;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.citeswarehouse.model.taxa.StarterTaxon;

/**
 * The classification of taxa: the checklists of Parties first, then the names of the Checklist of
 * CITES Species and Species+, then the starter list.
 */
final class Taxa {

  private Taxa() {}

  static Dataset<Row> of(SparkSession spark, TableStore tables) {
    Dataset<Row> listed = tables.read(RegisterTables.TAXA);
    List<Row> starters = StarterTaxa.all().stream().map(Taxa::row).toList();
    return beside(
        beside(listed, named(tables)),
        spark.createDataFrame(starters, TableSchemas.of(RegisterTables.TAXA)));
  }

  /** Names of the Checklist of CITES Species and Species+, synonyms with their accepted taxon's. */
  private static Dataset<Row> named(TableStore tables) {
    Dataset<Row> names =
        tables.read(ReferenceTables.TAXON_NAMES).withColumnRenamed("name", "taxon");
    for (Column column : Provenance.COLUMNS) {
      names = names.withColumn(column.name(), lit(null));
    }
    return TableSchemas.conform(
        names.where(col("order").isNotNull().or(col("class").isNotNull())), RegisterTables.TAXA);
  }

  private static Dataset<Row> beside(Dataset<Row> first, Dataset<Row> others) {
    return first.unionByName(
        others.join(first.select("taxon"), new String[] {"taxon"}, "left_anti"));
  }

  private static Row row(StarterTaxon starter) {
    Lineage lineage = starter.lineage();
    return RowFactory.create(
        lineage.taxon(),
        blankIsNull(lineage.taxonClass()),
        blankIsNull(lineage.order()),
        blankIsNull(lineage.family()),
        blankIsNull(lineage.genus()),
        null,
        null,
        "starter list of this project",
        null,
        null);
  }

  private static String blankIsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
