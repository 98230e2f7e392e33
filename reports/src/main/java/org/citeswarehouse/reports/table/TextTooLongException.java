package org.citeswarehouse.reports.table;

/** A text of more than the 32,767 characters that a cell holds. */
public final class TextTooLongException extends SheetLimitException {

  private static final long serialVersionUID = 1L;

  TextTooLongException(String sheet, int limit) {
    super("text", sheet, limit);
  }
}
