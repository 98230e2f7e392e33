package org.citeswarehouse.ingest.check;

import java.util.Set;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.model.issue.IssueCode;

/** What a spreadsheet writes where it has no value, in a workbook as in a CSV saved from it. */
final class NoValue {

  /** Source: ECMA-376 part 1, 18.17.2.4, and the errors that Excel has added since. */
  private static final Set<String> ERRORS =
      Set.of(
          "#NULL!",
          "#DIV/0!",
          "#VALUE!",
          "#REF!",
          "#NAME?",
          "#NUM!",
          "#N/A",
          "#GETTING_DATA",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!",
          "#BUSY!");

  private NoValue() {}

  /** The problem that a text is; null where it is a value. */
  static IssueCode of(String text) {
    if (text.startsWith(Cells.UNCALCULATED)) {
      return IssueCode.FORMULA_WITHOUT_VALUE;
    }
    if (text.startsWith(Cells.SHARED)) {
      return IssueCode.SHARED_NUMBER;
    }
    if (text.startsWith(Cells.HEADED_UNIT)) {
      return IssueCode.UNIT_IN_HEADING;
    }
    return text.startsWith("#") && ERRORS.contains(text) ? IssueCode.CELL_ERROR : null;
  }
}
