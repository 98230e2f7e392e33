package org.citeswarehouse.model.table;

import java.io.Serializable;
import java.util.Objects;

/**
 * One column, declared once. The Spark schema, CSV header, JSON name, catalogue, OpenAPI component
 * and data dictionary all derive from it.
 *
 * @param name name in tables, JSON and filters: lower case with underscores
 * @param header name in CSV and workbooks; the same as {@code name} unless a published layout
 *     spells it otherwise
 * @param type type of the value
 * @param unit unit of a number, or blank where it has none
 * @param doc what the column means, in the words of the field
 * @param source the document the meaning comes from, or blank where it is this project's own
 */
public record Column(
    String name, String header, ColumnType type, String unit, String doc, String source)
    implements Serializable {

  /** Checks that the declaration is complete. */
  public Column {
    Objects.requireNonNull(type);
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("not a column name: " + name);
    }
    if (header.isBlank() || doc.isBlank()) {
      throw new IllegalArgumentException("column " + name + " needs a header and a meaning");
    }
  }

  /** A column of text. */
  public static Column text(String name, String doc) {
    return new Column(name, name, ColumnType.TEXT, "", doc, "");
  }

  /** A column of small whole numbers. */
  public static Column integer(String name, String doc) {
    return new Column(name, name, ColumnType.INTEGER, "", doc, "");
  }

  /** A column of counts. */
  public static Column bigint(String name, String doc) {
    return new Column(name, name, ColumnType.BIGINT, "", doc, "");
  }

  /** A column of quantities in a unit. */
  public static Column decimal(String name, String unit, String doc) {
    return new Column(name, name, ColumnType.DECIMAL, unit, doc, "");
  }

  /** A column of days. */
  public static Column date(String name, String doc) {
    return new Column(name, name, ColumnType.DATE, "", doc, "");
  }

  static Column timestamp(String name, String doc) {
    return new Column(name, name, ColumnType.TIMESTAMP, "", doc, "");
  }

  static Column bool(String name, String doc) {
    return new Column(name, name, ColumnType.BOOLEAN, "", doc, "");
  }

  static Column counts(String name, String unit, String doc) {
    return new Column(name, name, ColumnType.COUNTS, unit, doc, "");
  }

  /** The same column under the name a published layout gives it. */
  Column header(String published) {
    return new Column(name, published, type, unit, doc, source);
  }

  /** The same column with the document its meaning comes from. */
  Column from(String document) {
    return new Column(name, header, type, unit, doc, document);
  }
}
