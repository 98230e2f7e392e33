package org.citeswarehouse.ingest.xlsx;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.citeswarehouse.ingest.source.Cells;

/**
 * What has to be known of a sheet before its rows are read: merged cells, which stand behind them,
 * the cells whose formula was never calculated, which some programs write as those whose result is
 * a blank text, and values that would bring a reader down. Source: ECMA-376 part 1, 18.3.1.4,
 * 18.3.1.55 and 18.18.11.
 */
final class Beside {

  /** Formulas without a result that are kept; of a sheet with more, every blank one is. */
  private static final int MOST = 100_000;

  /** Longest number; a double has no more than 17 digits and an exponent. */
  private static final int LONGEST_NUMBER = 400;

  private final MergedCells merged;
  private final BitSet hiddenColumns = new BitSet();
  private final SharedTexts shared;
  private final Set<String> withoutResult = new HashSet<>();
  private String cell;
  private String type;
  private boolean formula;

  Beside(MergedCells merged, SharedTexts shared) {
    this.merged = merged;
    this.shared = shared;
  }

  MergedCells merged() {
    return merged;
  }

  /** Columns, from 0, that the sheet hides. */
  BitSet hiddenColumns() {
    return hiddenColumns;
  }

  /** Takes in what stands before the cells. */
  void seeColumn(XMLStreamReader xml) {
    String hidden = xml.getAttributeValue(null, "hidden");
    if (xml.getLocalName().equals("col") && ("1".equals(hidden) || "true".equals(hidden))) {
      int first = Integer.parseInt(xml.getAttributeValue(null, "min"));
      int last = Integer.parseInt(xml.getAttributeValue(null, "max"));
      if (first >= 1 && first <= last && last <= Cells.MOST_COLUMNS) {
        hiddenColumns.set(first - 1, last);
      }
    }
  }

  /** Whether a formula that gave a blank was never calculated. */
  boolean isWithoutResult(long row, int column) {
    return withoutResult.size() == MOST || withoutResult.contains(CellText.place(row, column));
  }

  void see(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "c" -> {
        cell = xml.getAttributeValue(null, "r");
        type = xml.getAttributeValue(null, "t");
        formula = false;
      }
      case "f" -> formula = true;
      case "v" -> {
        String value = xml.getElementText();
        refuse(value);
        boolean blank = value.isEmpty();
        if (formula && blank && !"str".equals(type) && withoutResult.size() < MOST) {
          withoutResult.add(cell);
        }
      }
      case "mergeCell" -> {
        CellRangeAddress range = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
        if (range.getFirstColumn() < 0
            || range.getFirstColumn() >= Cells.MOST_COLUMNS
            || range.getFirstRow() < 0) {
          throw new IllegalArgumentException("cells are merged that a sheet does not have");
        }
        merged.add(
            range.getFirstRow() + 1L,
            range.getLastRow() + 1L,
            range.getFirstColumn(),
            range.getLastColumn());
      }
      default -> {}
    }
  }

  private void refuse(String value) throws XMLStreamException {
    if ("s".equals(type)) {
      shared.require(value);
    } else if ((type == null || type.equals("n")) && value.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("a number of " + value.length() + " letters");
    }
  }
}
