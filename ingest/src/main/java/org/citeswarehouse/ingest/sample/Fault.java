package org.citeswarehouse.ingest.sample;

import java.util.List;

/**
 * A row that cannot be used as it is.
 *
 * @param file name of the file
 * @param row row in a spreadsheet; the header is 1
 * @param column column that is wrong
 * @param value what stands there
 * @param code class of the fault
 * @param expected REJECTED, HELD or WARNING
 */
record Fault(String file, int row, String column, String value, String code, String expected) {

  static final List<String> HEADER = List.of("file", "row", "column", "value", "code", "expected");

  List<String> cells() {
    return List.of(file, String.valueOf(row), column, value, code, expected);
  }
}
