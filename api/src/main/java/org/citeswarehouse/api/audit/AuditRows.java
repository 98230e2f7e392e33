package org.citeswarehouse.api.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /**
   * Those that are wanted, the oldest first.
   *
   * @param told what is told of an event; empty where it is not wanted
   */
  public static Rows of(AuditFiles files, Function<Event, Optional<Event>> told) {
    List<List<Object>> rows = new ArrayList<>();
    files.read(event -> told.apply(event).ifPresent(e -> rows.add(row(e))));
    return new ListRows(COLUMNS, rows);
  }

  private static List<Object> row(Event e) {
    return List.of(e.at().toString(), e.who(), e.what().name(), e.parties(), e.address(), e.from());
  }
}
