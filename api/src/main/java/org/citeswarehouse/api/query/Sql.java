package org.citeswarehouse.api.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;

/**
 * A piece of SQL with the values it binds. Text comes from declarations only; whatever a user gives
 * is a bound value.
 *
 * @param text SQL with a question mark for each value
 * @param values values in the order of the question marks; may be null
 */
public record Sql(String text, List<Object> values) {

  /** Keeps its own copy. */
  public Sql {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** SQL with values for its question marks. */
  public static Sql of(String text, Object... values) {
    return new Sql(text, Arrays.asList(values));
  }

  /** This, followed by the other. */
  public Sql then(Sql other) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(other.values);
    return new Sql(text + other.text, all);
  }

  /** This, followed by text without values. */
  public Sql then(String more) {
    return new Sql(text + more, values);
  }

  /** The pieces with a separator between them. */
  public static Sql join(String separator, Collection<Sql> pieces) {
    StringJoiner text = new StringJoiner(separator);
    List<Object> values = new ArrayList<>();
    for (Sql piece : pieces) {
      text.add(piece.text);
      values.addAll(piece.values);
    }
    return new Sql(text.toString(), values);
  }

  /** True where all conditions are; true where there are none. */
  public static Sql all(Collection<Sql> conditions) {
    return conditions.isEmpty() ? of("true") : of("(").then(join(") AND (", conditions)).then(")");
  }

  /** A name as an SQL identifier. */
  public static String name(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }
}
