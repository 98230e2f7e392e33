package org.citeswarehouse.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.citeswarehouse.jobs.SharedSpark;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables at the versions that a run names. */
class TableStoreTest {

  private static final Table TAXA = RegisterTables.TAXA;

  @TempDir private java.nio.file.Path folder;

  @Test
  void a_table_of_an_earlier_program_is_read_with_blanks_and_written_with_all_columns()
      throws IOException {
    SparkSession spark = SharedSpark.session();
    Path root = new Path(folder.toUri());
    TableFolders folders = new TableFolders(FileSystem.getLocal(new Configuration()), root);
    taxon(spark, "Naja naja").drop("genus").write().format("delta").save(path(folders));
    TableStore store = new TableStore(spark, folders, Map.of("taxa", 0L));

    assertThat(store.read(TAXA).collectAsList())
        .extracting(r -> text(r, "taxon", "family", "genus"))
        .containsExactly("Naja naja Elapidae -");

    store.append(TAXA, taxon(spark, "Naja nivea"));

    assertThat(store.versions()).isEqualTo(Map.of("taxa", 1L));
    assertThat(store.read(TAXA).collectAsList())
        .extracting(r -> text(r, "taxon", "family", "genus"))
        .containsExactlyInAnyOrder("Naja naja Elapidae -", "Naja nivea Elapidae Naja");
    assertThat(new TableStore(spark, folders, Map.of("taxa", 0L)).read(TAXA).count()).isEqualTo(1);
  }

  private static String path(TableFolders folders) {
    return folders.of(TAXA).toString();
  }

  private static Dataset<Row> taxon(SparkSession spark, String name) {
    Dataset<Row> rows =
        spark
            .range(1)
            .select(
                functions.lit(name).as("taxon"),
                functions.lit("Reptilia").as("class"),
                functions.lit("Serpentes").as("order"),
                functions.lit("Elapidae").as("family"),
                functions.lit("Naja").as("genus"));
    return rows.select(
        TAXA.columns().stream()
            .map(
                c ->
                    List.of(rows.columns()).contains(c.name())
                        ? functions.col("`" + c.name() + "`")
                        : functions.lit(null).cast(TableSchemas.type(c.type())).as(c.name()))
            .toArray(Column[]::new));
  }
}
