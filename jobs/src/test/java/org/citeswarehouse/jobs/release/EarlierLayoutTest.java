package org.citeswarehouse.jobs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import org.citeswarehouse.jobs.TestWarehouse;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.jobs.warehouse.RowCounts;
import org.citeswarehouse.jobs.warehouse.Run;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse of an earlier program, in which all releases lie in one place. */
class EarlierLayoutTest {

  private static final Object[] SHIPMENT = {
    "1",
    2010,
    "II",
    "Python regius",
    "Reptilia",
    "Serpentes",
    "Pythonidae",
    "Python",
    "LIV",
    new BigDecimal("10"),
    null,
    "DE",
    "TG",
    null,
    "T",
    "W",
    "I",
    null,
    null,
    null,
    "old",
    "r0",
    "aa",
    "old.csv",
    "",
    2L
  };
  private static final Object[] TRADE = {
    2010,
    "II",
    "Python regius",
    "Reptilia",
    "Serpentes",
    "Pythonidae",
    "Python",
    "DE",
    "TG",
    null,
    new BigDecimal("10"),
    null,
    "LIV",
    null,
    "T",
    "W",
    "old"
  };

  @Test
  void it_keeps_its_releases_beside_the_one_that_comes(@TempDir Path folder) {
    TestWarehouse warehouse = new TestWarehouse(folder);
    warehouse.with(
        w -> {
          Run run = w.begin("ingest shipments", "");
          write(run, TradeTables.SHIPMENTS, SHIPMENT);
          write(run, TradeTables.COMPTAB, TRADE);
          run.finish(null, null, new RowCounts(1, 1, 0, 0), Map.of());
          return run;
        });

    warehouse.ingest(
        InputKind.SHIPMENTS,
        null,
        "new",
        warehouse.file(
            "new.csv",
            TestWarehouse.SHIPMENTS
                + "1,2011,II,Python regius,Reptilia,Serpentes,Pythonidae,Python,live,11,,DE,TG,,T,W,I,,,\n"));

    assertThat(warehouse.rows(TradeTables.SHIPMENTS, "release", "id", "year", "quantity", "file"))
        .containsExactly("new|1|2011|11|new.csv", "old|1|2010|10|old.csv");
    assertThat(warehouse.rows(TradeTables.COMPTAB, "release", "year", "importer_quantity"))
        .containsExactly("new|2011|11", "old|2010|10");
  }

  /** As that program declared the table. */
  private static void write(Run run, Table table, Object... row) {
    Table before =
        new Table(
            table.name(),
            table.layer(),
            table.doc(),
            table.columns(),
            table.key(),
            List.of(),
            List.of("release", "taxon", "year"));
    run.tables()
        .append(
            before,
            run.spark().createDataFrame(List.of(RowFactory.create(row)), TableSchemas.of(table)));
  }
}
