package org.citeswarehouse.api.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.Rows;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB in process, locked down: it reads files of the tables only, writes only where parts of a
 * download are put together, loads no extension, and its settings can't be changed any more.
 */
public final class Database implements AutoCloseable {

  private static final int WORKED = 64;

  /** Queries at their longest that an answer may make before it has read a table it was given. */
  private static final int READ = 2;

  private final DuckDBConnection main;
  private final Limits limits;
  private final Path spill;

  /** What was worked out lately; tables that fall out of it are forgotten. */
  private final Cache<String, Object> worked =
      Caffeine.newBuilder()
          .maximumSize(WORKED)
          .executor(Runnable::run)
          .evictionListener((String key, Object value, RemovalCause cause) -> forget(value))
          .build();

  /** Tables that nobody is given any more; who was given one just before has still to read it. */
  private final Cache<String, KeptTable> forgotten;

  private final AtomicLong kept = new AtomicLong();

  private Database(DuckDBConnection main, Limits limits, Path spill) {
    this.main = main;
    this.limits = limits;
    this.spill = spill;
    this.forgotten =
        Caffeine.newBuilder()
            .expireAfterWrite(limits.time().multipliedBy(READ))
            .executor(Runnable::run)
            .evictionListener((String name, KeptTable table, RemovalCause cause) -> drop(name))
            .build();
  }

  /**
   * Opens a database that reads below one folder.
   *
   * @throws UncheckedIOException when there is no place for temporary files
   */
  public static Database open(Path readable, Limits limits) {
    try {
      Path spill = Files.createTempDirectory("cites-query");
      Properties properties = new Properties();
      properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
      Database database = new Database(connection.unwrap(DuckDBConnection.class), limits, spill);
      database.lockDown(readable);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void lockDown(Path readable) throws SQLException {
    try (Statement statement = main.createStatement()) {
      for (String setting :
          List.of(
              "SET memory_limit = " + text(limits.memory()),
              "SET threads = " + limits.threads(),
              "SET TimeZone = 'UTC'",
              "SET temp_directory = " + text(spill.toString()),
              "SET preserve_insertion_order = true",
              "SET parquet_metadata_cache = true",
              "SET autoinstall_known_extensions = false",
              "SET autoload_known_extensions = false",
              "SET allow_community_extensions = false",
              "SET allowed_directories = ["
                  + text(readable.toString())
                  + ", "
                  + text(spill.toString())
                  + "]",
              "SET enable_external_access = false",
              "SET lock_configuration = true")) {
        statement.execute(setting);
      }
    }
  }

  /** Folder below which files may be written by {@link #run}. */
  public Path spill() {
    return spill;
  }

  /**
   * Rows of a query, streamed; the caller closes them.
   *
   * @param columns declarations of the columns that the query gives, in order
   * @throws Refusal when it takes longer than the limit
   */
  public Rows rows(List<Column> columns, Sql sql) {
    Connection connection = null;
    PreparedStatement statement = null;
    try {
      connection = main.duplicate();
      statement = prepare(connection, sql);
      ResultSet result = statement.executeQuery();
      return new DuckRows(columns, connection, statement, result);
    } catch (SQLException e) {
      closeAfter(e, statement);
      closeAfter(e, connection);
      throw failed(e);
    }
  }

  /** Runs a statement that gives no rows. */
  public void run(Sql sql) {
    try (Connection connection = main.duplicate();
        PreparedStatement statement = prepare(connection, sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What is worked out once under a name, and given to all who ask for it again. */
  public Object once(String name, Supplier<?> make) {
    return worked.get(name, n -> make.get());
  }

  /**
   * Keeps rows as a table of the engine, beside the heap; dropped some time after {@link #once}
   * forgot it.
   *
   * @param columns texts and whole numbers
   * @param rows writes the rows to what it is given
   */
  public KeptTable keep(List<Column> columns, Consumer<Consumer<List<Object>>> rows) {
    KeptTable table = new KeptTable("kept_" + kept.incrementAndGet());
    try (Connection connection = main.duplicate();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + table.name() + KeptTable.declared(columns));
      DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender appender = duck.createAppender(table.name())) {
        rows.accept(row -> append(appender, row));
      }
      return table;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void append(DuckDBAppender appender, List<Object> row) {
    try {
      appender.beginRow();
      for (Object value : row) {
        if (value instanceof Integer number) {
          appender.append(number);
        } else {
          appender.append((String) value);
        }
      }
      appender.endRow();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void forget(Object value) {
    if (value instanceof KeptTable table) {
      forgotten.put(table.name(), table);
    }
  }

  private void drop(String name) {
    run(Sql.of("DROP TABLE " + name));
  }

  private PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.text());
    statement.setQueryTimeout((int) limits.time().toSeconds());
    int at = 1;
    for (Object value : sql.values()) {
      statement.setObject(at++, value);
    }
    return statement;
  }

  private static void closeAfter(SQLException failure, AutoCloseable open) {
    try {
      if (open != null) {
        open.close();
      }
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }

  static RuntimeException failed(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof SQLTimeoutException || message.contains("INTERRUPT")) {
      Refusal refusal = Refusal.of(Kind.TOO_SLOW, "query.slow");
      refusal.initCause(e);
      return refusal;
    }
    return new IllegalStateException("the query failed: " + message, e);
  }

  /** A text as an SQL literal; for names of files and settings, never for values of users. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      main.close();
      // A download that was broken off may have left its file.
      FileUtils.deleteDirectory(spill.toFile());
    } catch (SQLException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
