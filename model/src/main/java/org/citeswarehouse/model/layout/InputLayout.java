package org.citeswarehouse.model.layout;

import java.util.List;

/**
 * The columns of one kind of input file, declared once: readers, bronze tables and documentation
 * derive from it.
 *
 * @param kind the kind of file
 * @param doc what one row is
 * @param columns the columns, in the order of the contract; files may have any order
 * @param arrays names of the JSON arrays whose elements are rows; empty for tables. The name of an
 *     array that stands for itself is blank
 * @param alternatives groups of optional columns of which at least one has to be there as a whole;
 *     empty where there is no such choice
 * @param keepsFurther whether columns beyond these are kept as text; not where they may name people
 */
public record InputLayout(
    InputKind kind,
    String doc,
    List<InputColumn> columns,
    List<String> arrays,
    List<List<String>> alternatives,
    boolean keepsFurther) {

  /** Keeps the columns unchangeable. */
  public InputLayout {
    columns = List.copyOf(columns);
    arrays = List.copyOf(arrays);
    alternatives = List.copyOf(alternatives);
  }

  /** The layout of a table. */
  InputLayout(InputKind kind, String doc, List<InputColumn> columns) {
    this(kind, doc, columns, List.of(), List.of(), true);
  }

  /** The layout of elements in JSON. */
  InputLayout(InputKind kind, String doc, List<InputColumn> columns, List<String> arrays) {
    this(kind, doc, columns, arrays, List.of(), true);
  }

  /** The layout of a table of which one group of optional columns has to be there. */
  InputLayout(
      InputKind kind,
      String doc,
      List<InputColumn> columns,
      List<String> arrays,
      List<List<String>> alternatives) {
    this(kind, doc, columns, arrays, alternatives, true);
  }

  /** The layout of a table, which may keep no columns but these. */
  InputLayout(InputKind kind, String doc, List<InputColumn> columns, boolean keepsFurther) {
    this(kind, doc, columns, List.of(), List.of(), keepsFurther);
  }

  /** Whether its files are JSON. */
  public boolean isJson() {
    return !arrays.isEmpty();
  }

  /** Position of a column, by header name. */
  public int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
