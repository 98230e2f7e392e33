package org.citeswarehouse.api.output;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.table.Column;

/** Order by key, blank first, and the rows that come after a given one. */
final class Keyset {

  private Keyset() {}

  static String order(List<Column> key) {
    return String.join(
        ", ", key.stream().map(c -> Sql.name(c.name()) + " ASC NULLS FIRST").toList());
  }

  /** Rows whose key is greater than the values, compared column by column. */
  static Sql after(List<Column> key, List<Object> values) {
    List<Sql> any = new ArrayList<>();
    List<Sql> same = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      String name = Sql.name(key.get(i).name());
      Object value = values.get(i);
      List<Sql> all = new ArrayList<>(same);
      all.add(value == null ? Sql.of(name + " IS NOT NULL") : Sql.of(name + " > ?", value));
      any.add(Sql.all(all));
      same.add(value == null ? Sql.of(name + " IS NULL") : Sql.of(name + " = ?", value));
    }
    return Sql.join(" OR ", any);
  }
}
