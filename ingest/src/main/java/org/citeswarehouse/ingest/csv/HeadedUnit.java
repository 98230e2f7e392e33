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

  /** Units of weight, volume, length and area; what else stands in brackets says nothing. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?iu)(in |en )?(kgs?|kgm|kilos?|kilogram.*|g|grs?|gms?|grm|gram.*|t|tons?|tonnes?"
              + "|toneladas?|l|lt|ltr|lit(er|re|ro)s?|ml|mlt|mill?ilit.*|m|mtr|m[e\u00E8]t(er|re|ro)s?"
              + "|mm|cm|cmt|centim.*|cm ?[2\u00B2]|cmq|m ?[2\u00B2]|mtk|m ?[3\u00B3]|mtq|cbm|lbs?|pounds?"
              + "|oz|ounces?|ft.*|feet)");

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
          && UNIT.matcher(brackets.group(1).strip()).matches()) {
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
