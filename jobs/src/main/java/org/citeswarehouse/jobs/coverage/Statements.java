package org.citeswarehouse.jobs.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.citeswarehouse.model.coverage.Delivered;
import org.citeswarehouse.model.table.CoverageTables;

/**
 * What officers stated. A later statement on the same office and month replaces an earlier; one on
 * an office stands above one on all.
 *
 * @param rows rows of {@code coverage_statements} in the order in which they were stated
 */
record Statements(List<Row> rows) {

  /** Offices that statements on a stream name. */
  TreeSet<String> offices(Stream stream) {
    TreeSet<String> offices = new TreeSet<>();
    rows.stream().filter(r -> isOn(r, stream)).forEach(r -> offices.add(r.getAs("office")));
    offices.remove(CoverageTables.ALL_OFFICES);
    return offices;
  }

  /** The statement that decides on an office and month. */
  Optional<Row> on(Stream stream, String office, int month) {
    return last(stream, office, month).or(() -> last(stream, CoverageTables.ALL_OFFICES, month));
  }

  static Delivered answer(Row statement) {
    return Delivered.valueOf(statement.getAs("delivered"));
  }

  private Optional<Row> last(Stream stream, String office, int month) {
    return rows.stream()
        .filter(r -> isOn(r, stream) && office.equals(r.getAs("office")))
        .filter(r -> month(r, "month_from") <= month && month <= month(r, "month_to"))
        .reduce((earlier, later) -> later);
  }

  private static boolean isOn(Row row, Stream stream) {
    String direction = row.getAs("direction");
    return stream.party().equals(row.getAs("party"))
        && stream.evidence().name().equals(row.getAs("evidence"))
        && (direction == null || direction.equals(stream.direction().name()));
  }

  private static int month(Row row, String column) {
    return Months.of(row.<LocalDate>getAs(column));
  }
}
