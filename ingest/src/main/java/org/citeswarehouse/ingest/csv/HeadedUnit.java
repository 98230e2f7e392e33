package org.citeswarehouse.ingest.csv;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.citeswarehouse.ingest.check.Blank;
import org.citeswarehouse.ingest.heading.HeadingUse;
import org.citeswarehouse.ingest.source.Cells;
import org.citeswarehouse.model.layout.InputLayout;

/**
 * A unit that stands in the heading of the quantities, such as "Quantity (kg)". A row whose unit is
 * blank would be a number of specimens; beside such a heading nobody may take it for one.
 *
 * @param quantity place of the quantities in the layout
 * @param unit place of their units in the layout
 * @param text the unit as written
 */
record HeadedUnit(int quantity, int unit, String text) {

  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]+)[)\\]]\\s*$");

  /** Words in brackets that are no unit, or that of a blank cell. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(nar|no\\.?|n\u00B0|number.*|nombre.*|n\u00FAmero.*|pcs?|pieces?|pi\u00E8ces?|piezas?"
              + "|specimens?|sp\u00E9cimens?|espec\u00EDmenes|units?|unit\u00E9s?|unidades|.*[0-9]{4}.*)");

  /** That of a table; null where its heading names none. */
  static HeadedUnit of(InputLayout layout, List<HeadingUse> uses) {
    int unit = Math.max(layout.indexOf("unit"), layout.indexOf("UnitCode"));
    if (unit < 0) {
      return null;
    }
    for (HeadingUse use : uses) {
      Matcher brackets = IN_BRACKETS.matcher(use.heading().strip());
      if (use.column().equalsIgnoreCase("quantity")
          && brackets.find()
          && !NUMBER.matcher(brackets.group(1).strip()).matches()) {
        return new HeadedUnit(layout.indexOf(use.column()), unit, brackets.group(1).strip());
      }
    }
    return null;
  }

  /** Says it in a blank cell beside a quantity. */
  void tell(String[] cells) {
    if (Blank.strip(cells[quantity]) != null && Blank.strip(cells[unit]) == null) {
      cells[unit] = Cells.HEADED_UNIT + text;
    }
  }
}
