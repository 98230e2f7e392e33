package org.citeswarehouse.reports.table;

/** More rows than a sheet holds. */
public final class TooManyRowsException extends SheetLimitException {

  private static final long serialVersionUID = 1L;

  TooManyRowsException(String problem, String cause, String remedy) {
    super(problem, cause, remedy);
  }
}
