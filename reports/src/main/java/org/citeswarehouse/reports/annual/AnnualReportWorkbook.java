package org.citeswarehouse.reports.annual;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The workbook of an annual report. */
public final class AnnualReportWorkbook {

  private AnnualReportWorkbook() {}

  /** Writes the workbook. */
  public static void write(AnnualReportPack pack, Locale locale, OutputStream out)
      throws IOException {
    if (out != null) {
      throw new UnsupportedOperationException("follows");
    }
  }
}
