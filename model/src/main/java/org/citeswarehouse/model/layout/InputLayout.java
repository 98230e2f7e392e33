package org.citeswarehouse.model.layout;

import java.util.List;

/**
 * The columns of one kind of input file, declared once: readers, bronze tables and documentation
 * derive from it.
 *
 * @param kind the kind of file
 * @param doc what one row is
 * @param columns the columns, in the order of the contract; files may have any order
 * @param keepsFurther whether columns beyond these are kept as text; not where they may name people
 */
public record InputLayout(
    InputKind kind, String doc, List<InputColumn> columns, boolean keepsFurther) {

  /** Keeps the columns unchangeable. */
  public InputLayout {
    columns = List.copyOf(columns);
  }

  /** A layout whose further columns are kept, as contract section 2 has it. */
  InputLayout(InputKind kind, String doc, List<InputColumn> columns) {
    this(kind, doc, columns, true);
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
