package org.citeswarehouse.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ReportTables;
import org.citeswarehouse.model.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that an earlier program wrote, before some of today's columns existed. */
class EarlierColumnsTest {

  private static final Table TODAY = ReportTables.ANNUAL_REPORT_LINES;
  private static final List<Column> READ =
      List.of(TODAY.column("party"), TODAY.column("permit_type"));

  @TempDir private Path folder;

  @Test
  void columns_that_came_later_are_blank() {
    FixtureWarehouse fixture =
        new FixtureWarehouse(folder).write(without("permit_type"), "party\nCH\n").run("r1", null);

    assertThat(rows()).containsExactly(Arrays.asList("CH", null));

    fixture.write(ReportTables.ANNUAL_REPORT_CHECKS, "party\nCH\n").run("r2", null);
    assertThat(rows()).containsExactly(Arrays.asList("CH", null));
  }

  private List<List<Object>> rows() {
    try (Warehouse warehouse = Warehouse.open(folder.toString(), Limits.SERVING)) {
      Reading reading = Reading.current(warehouse);
      return reading.list(
          READ, Sql.of("SELECT party, permit_type FROM ").then(reading.from(TODAY)));
    }
  }

  private static Table without(String column) {
    return new Table(
        TODAY.name(),
        TODAY.layer(),
        TODAY.doc(),
        TODAY.columns().stream().filter(c -> !c.name().equals(column)).toList(),
        TODAY.key(),
        TODAY.replacedBy(),
        TODAY.sortedBy());
  }
}
