package org.citeswarehouse.reports.table;

import java.util.List;
import org.citeswarehouse.model.table.Column;

/**
 * Rows read once, forwards. Whoever opened them closes them; the writers of this module read to the
 * end and leave closing to the caller.
 */
public interface Rows extends AutoCloseable {

  /** Columns in the order they are written. */
  List<Column> columns();

  /** Moves to the next row; false after the last. */
  boolean next();

  /**
   * Value of the present row: String, Integer, Long, BigDecimal, LocalDate, Instant, Boolean, or
   * null where it is blank.
   *
   * @param column position in {@link #columns()}, from 0
   */
  Object value(int column);

  @Override
  void close();
}
