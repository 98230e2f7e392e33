package org.citeswarehouse.reports.table;

/** More rows than the 1,048,575 that a sheet holds below its header. */
public final class TooManyRowsException extends SheetLimitException {

  private static final long serialVersionUID = 1L;

  TooManyRowsException(String sheet, int limit) {
    super("rows", sheet, limit);
  }
}
