package org.citeswarehouse.api.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.ColumnType;
import org.citeswarehouse.reports.table.Rows;

/** Rows of a query as they arrive; closing gives the connection back. */
final class DuckRows implements Rows {

  private final List<Column> columns;
  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet result;

  DuckRows(
      List<Column> columns, Connection connection, PreparedStatement statement, ResultSet result) {
    this.columns = columns;
    this.connection = connection;
    this.statement = statement;
    this.result = result;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public boolean next() {
    try {
      return result.next();
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }

  @Override
  public Object value(int column) {
    try {
      Object value = read(column + 1, columns.get(column).type());
      return result.wasNull() ? null : value;
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }

  private Object read(int at, ColumnType type) throws SQLException {
    return switch (type) {
      case TEXT -> result.getString(at);
      case INTEGER -> result.getInt(at);
      case BIGINT -> result.getLong(at);
      case DECIMAL -> plain(result.getBigDecimal(at));
      case DATE -> result.getObject(at, LocalDate.class);
      case TIMESTAMP -> Instant.EPOCH.plus(result.getLong(at), ChronoUnit.MICROS);
      case BOOLEAN -> result.getBoolean(at);
      case COUNTS -> throw new IllegalArgumentException("counts are read by entry");
    };
  }

  private static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public void close() {
    try (connection;
        statement;
        result) {
      // Closing in this order, each even where another fails.
      return;
    } catch (SQLException e) {
      throw Database.failed(e);
    }
  }
}
