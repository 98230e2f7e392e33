package org.citeswarehouse.jobs.intake;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.Provenance;
import org.citeswarehouse.model.table.Table;

/**
 * The values of a checked record in the order of its table's columns. Components and columns are
 * compared by number and type when it is made, so that a record and a table that have drifted apart
 * stop the run at its start.
 */
final class RecordRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Class<? extends Record> type;
  private transient RecordComponent[] components;

  RecordRows(Class<? extends Record> type, Table table) {
    this.type = type;
    List<Column> columns =
        table.columns().stream()
            .filter(c -> !Provenance.COLUMNS.contains(c) && !c.name().equals("release"))
            .toList();
    RecordComponent[] found = type.getRecordComponents();
    if (found.length != columns.size()) {
      throw new IllegalStateException(
          type + " has " + found.length + " parts, " + table.name() + " " + columns.size());
    }
    for (int i = 0; i < found.length; i++) {
      Class<?> expected = javaType(columns.get(i));
      if (!found[i].getType().equals(expected)) {
        throw new IllegalStateException(type + "." + found[i].getName() + " is no " + expected);
      }
    }
  }

  void append(Record source, List<Object> values) {
    if (components == null) {
      components = type.getRecordComponents();
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
      }
    }
    for (RecordComponent component : components) {
      try {
        values.add(component.getAccessor().invoke(source));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
  }

  private static Class<?> javaType(Column column) {
    return switch (column.type()) {
      case TEXT -> String.class;
      case INTEGER -> Integer.class;
      case BIGINT -> Long.class;
      case DECIMAL -> java.math.BigDecimal.class;
      case DATE -> java.time.LocalDate.class;
      case TIMESTAMP -> java.time.Instant.class;
      case BOOLEAN -> Boolean.class;
      case COUNTS -> java.util.Map.class;
    };
  }
}
