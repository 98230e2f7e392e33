package org.citeswarehouse.model.table;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One table of the warehouse, declared once.
 *
 * @param name folder name under {@code tables/}, and name in the catalogue
 * @param layer how far its rows have come
 * @param doc what one row is
 * @param columns columns in order; outputs have those of the contract first
 * @param key columns that together tell one row from another; outputs are sorted by them
 * @param replacedBy columns whose values name the slice that a run replaces as a whole; empty for
 *     tables that runs only add to
 * @param sortedBy columns that rows are sorted by inside the files, as they are asked for
 * @param partitionedBy columns whose values name the folder that a file lies in, and are not in the
 *     file; such files can be shared by rows that differ in nothing else
 */
public record Table(
    String name,
    Layer layer,
    String doc,
    List<Column> columns,
    List<String> key,
    List<String> replacedBy,
    List<String> sortedBy,
    List<String> partitionedBy)
    implements Serializable {

  /** A table whose files hold all of its columns. */
  public Table(
      String name,
      Layer layer,
      String doc,
      List<Column> columns,
      List<String> key,
      List<String> replacedBy,
      List<String> sortedBy) {
    this(name, layer, doc, columns, key, replacedBy, sortedBy, List.of());
  }

  /** Checks that names are unique and that key, slice and order name columns that exist. */
  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    replacedBy = List.copyOf(replacedBy);
    sortedBy = List.copyOf(sortedBy);
    partitionedBy = List.copyOf(partitionedBy);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(name + " declares " + column.name() + " twice");
      }
    }
    for (List<String> used : List.of(key, replacedBy, sortedBy, partitionedBy)) {
      if (!names.containsAll(used)) {
        throw new IllegalArgumentException(name + " has no column for all of " + used);
      }
    }
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException when the table has none
   */
  public Column column(String columnName) {
    return columns.stream()
        .filter(c -> c.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + columnName));
  }

  /** Whether the table has a column of that name. */
  public boolean has(String columnName) {
    return columns.stream().anyMatch(c -> c.name().equals(columnName));
  }

  /**
   * Whether each row is of one Party, or of none, and concerns nobody else. Statements on listings
   * name a Party too, and are public.
   */
  public boolean isOfParties() {
    return has("party") && !name.equals("listing_statements");
  }
}
