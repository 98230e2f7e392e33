package org.citeswarehouse.api.trace;

import java.util.List;
import java.util.Set;
import org.citeswarehouse.api.output.Shown;
import org.citeswarehouse.model.table.Column;

/**
 * Rows of an output with the rows of files that made them.
 *
 * @param name name of the output
 * @param columns columns of the output
 * @param rows its rows with that key
 * @param origins rows of landed files, permits first
 * @param more further origins that are not listed
 */
public record Trace(
    String name, List<Column> columns, List<List<Object>> rows, List<Origin> origins, long more) {

  /** The Parties whose rows they are; none where the output is of no Party. */
  public Set<String> parties() {
    return Shown.parties(columns, rows);
  }
}
