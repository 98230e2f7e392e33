package org.citeswarehouse.jobs.build;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.TableStore;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.taxa.Lineage;
import org.citeswarehouse.model.taxa.StarterTaxa;
import org.citeswarehouse.model.taxa.StarterTaxon;

/** The classification of taxa: checklists first, the starter list where none names the taxon. */
final class Taxa {

  private Taxa() {}

  static Dataset<Row> of(SparkSession spark, TableStore tables) {
    Dataset<Row> listed = tables.read(RegisterTables.TAXA);
    List<Row> starters = StarterTaxa.all().stream().map(Taxa::row).toList();
    Dataset<Row> others =
        spark
            .createDataFrame(starters, TableSchemas.of(RegisterTables.TAXA))
            .join(listed.select("taxon"), new String[] {"taxon"}, "left_anti");
    return listed.unionByName(others);
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
