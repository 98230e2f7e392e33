package org.citeswarehouse.api.validation;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * A sheet copied with one more cell in the row of headings and in rows that have errors. From the
 * headings on, nothing else stands in that column. Source: ECMA-376 part 1, 18.3.1.
 */
final class MarkedSheet extends XmlCopy {

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** Below the rules that the sheet has itself. */
  private static final int FIRST_PRIORITY = 10_000;

  /** What stands after formats by condition, where they are. */
  private static final Set<String> AFTER_FORMATS =
      Set.of(
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final RowErrors.Reader errors;
  private final long headerRow;
  private final int at;
  private final String style;
  private final List<String> cells;
  private final int difference;
  private boolean shown;
  private int depth;
  private int skipped;
  private long row;
  private int column;
  private boolean marked;
  private String lastStyle;

  /**
   * A copy with errors.
   *
   * @param at the column, from 0
   * @param style number of the style of errors; blank for none
   * @param cells references of the cells to be marked
   * @param difference number of the format of marked cells
   */
  MarkedSheet(
      OutputStream out,
      RowErrors.Reader errors,
      long headerRow,
      int at,
      String style,
      List<String> cells,
      int difference) {
    super(out);
    this.cells = cells;
    this.difference = difference;
    this.errors = errors;
    this.headerRow = headerRow;
    this.at = at;
    this.style = style;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    depth++;
    String what = local(name);
    if (depth == 2 && AFTER_FORMATS.contains(what)) {
      showMarked(name);
    }
    if (skipped > 0 || (depth == 2 && what.equals("dimension"))) {
      // The extent of the sheet is optional, and would be wrong.
      skipped++;
    } else if (depth == 3 && what.equals("row")) {
      startRow(name, attributes);
    } else if (depth == 4 && what.equals("c") && row >= headerRow) {
      startCell(name, attributes);
    } else if (depth == 2 && what.equals("autoFilter")) {
      start(name, wider(attributes));
    } else {
      start(name, attributes);
    }
  }

  @Override
  public void characters(char[] text, int from, int length) {
    if (skipped == 0) {
      super.characters(text, from, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (skipped > 0) {
      skipped--;
    } else {
      if (depth == 3 && local(name).equals("row")) {
        mark(name);
      }
      if (depth == 1) {
        showMarked(name);
      }
      end(name);
    }
    depth--;
  }

  /** Formats by condition keep the cell's own; they stand in one place only of a sheet. */
  private void showMarked(String beside) {
    if (shown) {
      return;
    }
    shown = true;
    for (int i = 0; i < cells.size(); i++) {
      String format = beside(beside, "conditionalFormatting");
      String rule = beside(beside, "cfRule");
      String formula = beside(beside, "formula");
      start(format, MarkStyle.attributes("sqref", cells.get(i)));
      start(
          rule,
          MarkStyle.attributes(
              "type",
              "expression",
              "dxfId",
              Integer.toString(difference),
              "priority",
              Integer.toString(FIRST_PRIORITY + i)));
      start(formula, MarkStyle.attributes());
      text("TRUE");
      end(formula);
      end(rule);
      end(format);
    }
  }

  private void startRow(String name, Attributes attributes) {
    String number = attributes.getValue("r");
    row = number == null ? row + 1 : Long.parseLong(number);
    column = -1;
    marked = row < headerRow;
    lastStyle = null;
    AttributesImpl others = new AttributesImpl(attributes);
    int spans = others.getIndex("spans");
    if (spans >= 0 && !marked) {
      others.removeAttribute(spans);
    }
    start(name, others);
  }

  private void startCell(String name, Attributes attributes) {
    String place = attributes.getValue("r");
    column = place == null ? column + 1 : new CellReference(place).getCol();
    if (column >= at) {
      mark(name);
    }
    if (column == at) {
      skipped++;
      return;
    }
    if (column < at) {
      lastStyle = attributes.getValue("s");
    }
    start(name, attributes);
  }

  /** Writes the cell of the row, once. */
  private void mark(String beside) {
    if (marked) {
      return;
    }
    marked = true;
    if (row == headerRow) {
      cell(beside, MarkedFile.ERRORS, lastStyle);
    } else {
      String text = errors.of(row);
      if (!text.isEmpty()) {
        cell(beside, text.substring(0, Math.min(LONGEST, text.length())), style);
      }
    }
  }

  /** Text in the cell itself, which no spreadsheet takes for a formula. */
  private void cell(String beside, String text, String look) {
    AttributesImpl attributes =
        MarkStyle.attributes("r", CellReference.convertNumToColString(at) + row);
    if (look != null && !look.isEmpty()) {
      attributes.addAttribute("", "", "s", "CDATA", look);
    }
    attributes.addAttribute("", "", "t", "CDATA", "inlineStr");
    start(beside(beside, "c"), attributes);
    start(beside(beside, "is"), MarkStyle.attributes());
    start(beside(beside, "t"), MarkStyle.attributes("xml:space", "preserve"));
    text(text);
    end(beside(beside, "t"));
    end(beside(beside, "is"));
    end(beside(beside, "c"));
  }

  /** A filter of the headings takes the errors in, so that sorting by it keeps them beside. */
  private Attributes wider(Attributes filter) {
    AttributesImpl wider = new AttributesImpl(filter);
    int ref = wider.getIndex("ref");
    String[] corners = ref < 0 ? new String[0] : wider.getValue(ref).split(":", -1);
    if (corners.length == 2
        && new CellReference(corners[0]).getRow() == headerRow - 1
        && new CellReference(corners[1]).getCol() == at - 1) {
      String last =
          CellReference.convertNumToColString(at) + (new CellReference(corners[1]).getRow() + 1);
      wider.setValue(ref, corners[0] + ":" + last);
    }
    return wider;
  }
}
