package org.citeswarehouse.reports.table;

import java.io.IOException;
import java.io.OutputStream;

/** Rows as one sheet of a workbook. */
public final class XlsxTable {

  private XlsxTable() {}

  /** Writes header and rows to their end. */
  public static void write(String sheet, Rows rows, OutputStream out) throws IOException {
    if (out != null) {
      throw new UnsupportedOperationException("follows");
    }
  }
}
