package org.citeswarehouse.api.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.taxon.Naming;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.reports.table.Rows;

/**
 * An output with its filters applied, ready to be read.
 *
 * @param reading the state it reads
 * @param columns columns in order
 * @param body select that gives at least these columns and those of the key
 * @param key columns that rows are sorted by, and that tell one from another
 * @param workbook how it is written as a workbook, where that is more than a sheet of its rows
 * @param apart counts the rows that could not be converted; empty where none was to be
 * @param naming by which names rows are shown; empty where names stay as they are
 */
public record Query(
    Reading reading,
    List<Column> columns,
    Sql body,
    List<Column> key,
    Optional<Workbook> workbook,
    Optional<Sql> apart,
    Optional<Naming> naming) {

  /** Writes a workbook of its own. */
  @FunctionalInterface
  public interface Workbook {
    /**
     * Reads the rows to their end and writes the workbook; both are left open.
     *
     * @throws IOException when the stream fails
     */
    void write(Rows rows, OutputStream out) throws IOException;
  }

  /** An output whose workbook is a sheet of its rows. */
  public Query(Reading reading, List<Column> columns, Sql body, List<Column> key) {
    this(reading, columns, body, key, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same output with a workbook of its own. */
  public Query in(Workbook own) {
    return new Query(reading, columns, body, key, Optional.of(own), apart, naming);
  }

  /** The same output with what counts the rows that could not be converted. */
  public Query apart(Sql counting) {
    return new Query(reading, columns, body, key, workbook, Optional.of(counting), naming);
  }

  /** How many rows could not be converted; empty where none was to be. */
  public OptionalLong unconverted() {
    return apart.map(sql -> OptionalLong.of(reading.count(sql))).orElse(OptionalLong.empty());
  }

  /** The same output, with what is said of the names it shows. */
  public Query named(Naming shown) {
    return new Query(reading, columns, body, key, workbook, apart, Optional.of(shown));
  }

  /** How many rows have a name that no source tells; empty where names stay as they are. */
  public OptionalLong untold() {
    return naming
        .map(shown -> OptionalLong.of(reading.count(shown.untold())))
        .orElse(OptionalLong.empty());
  }

  /** All rows, sorted by key, streamed; the caller closes them. */
  public Rows rows() {
    return reading.rows(columns, sorted());
  }

  /** The select that {@link #rows} reads. */
  public Sql sorted() {
    return select(columns).then(" ORDER BY " + Keyset.order(key));
  }

  /**
   * Some of the rows in memory, sorted by key.
   *
   * @param skip how many rows come before them
   * @param most most rows
   */
  public List<List<Object>> part(long skip, int most) {
    return reading.list(columns, sorted().then(" LIMIT " + most + " OFFSET " + skip));
  }

  /** How many rows there are. */
  public long count() {
    return reading.count(Sql.of("SELECT count(*) FROM (").then(body).then(")"));
  }

  Sql select(List<Column> wanted) {
    return Sql.of("SELECT " + Reading.list(wanted) + " FROM (").then(body).then(")");
  }
}
