package org.citeswarehouse.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.ListRows;
import org.citeswarehouse.reports.table.Rows;

/** Events as rows of a file. */
public final class AuditRows {

  private static final List<Column> COLUMNS =
      List.of("at", "who", "what", "parties", "address", "from").stream()
          .map(name -> new Column(name, name, ColumnType.TEXT, "", name, ""))
          .toList();

  private AuditRows() {}

  /** Those that are wanted, the oldest first. */
  public static Rows of(AuditFiles files, Predicate<Event> wanted) {
    List<List<Object>> rows = new ArrayList<>();
    files.read(
        e -> {
          if (wanted.test(e)) {
            rows.add(
                List.of(
                    e.at().toString(),
                    e.who(),
                    e.what().name(),
                    e.parties(),
                    e.address(),
                    e.from()));
          }
        });
    return new ListRows(COLUMNS, rows);
  }
}
