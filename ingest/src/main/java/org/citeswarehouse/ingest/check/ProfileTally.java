package org.citeswarehouse.ingest.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.ingest.FileProfile;
import org.citeswarehouse.model.layout.InputLayout;

/** Learns, row by row, how a file writes dates and numbers. */
public final class ProfileTally {

  /** Share of a column's numbers up to which a way of writing them may be a slip of the hand. */
  private static final double RARE = 0.005;

  /** Decimal commas of a column that settle what its other commas are; a judgement. */
  private static final int MANY = 20;

  /** Share of its commas that these must be; masses in kilograms to the gram have some 6 %. */
  private static final double FEW = 0.03;

  private final Map<Integer, String> dateColumns = new HashMap<>();
  private final Map<Integer, String> numberColumns = new HashMap<>();
  private final Map<Character, DateOrder> orders = new HashMap<>();
  private final Map<String, EnumMap<DateText.Shape, Integer>> dates = new HashMap<>();
  private final Map<String, EnumMap<NumberText, Integer>> numbers = new HashMap<>();

  private final int unit;
  private boolean commaSeparated;
  private boolean fractionsOfSpecimens;

  /** Starts a file of one layout. */
  public ProfileTally(InputLayout layout) {
    TypedColumns typed = TypedColumns.of(layout.kind());
    unit = layout.indexOf("unit");
    for (String name : typed.dates()) {
      dateColumns.put(layout.indexOf(name), name);
      dates.put(name, new EnumMap<>(DateText.Shape.class));
    }
    for (String name : typed.numbers()) {
      numberColumns.put(layout.indexOf(name), name);
      numbers.put(name, new EnumMap<>(NumberText.class));
    }
  }

  /** Takes in how the cells of a table are separated. */
  public void separatedByCommas(boolean commas) {
    commaSeparated |= commas;
  }

  /** Takes one row in, cells in the order of the layout. */
  public void see(List<String> cells) {
    dateColumns.forEach((index, name) -> seeDate(name, Blank.strip(cells.get(index))));
    numberColumns.forEach((index, name) -> seeNumber(name, Blank.strip(cells.get(index))));
    numberColumns.forEach(
        (index, name) ->
            fractionsOfSpecimens |=
                unit >= 0
                    && name.equals("quantity")
                    && QuantityColumns.isFractionOfSpecimens(cells.get(index), cells.get(unit)));
  }

  /** What was learned. */
  public FileProfile profile() {
    Map<String, DateNotation> dateNotations = new HashMap<>();
    dates.forEach((name, shapes) -> dateNotations.put(name, dateNotation(shapes)));
    Map<String, NumberNotation> numberNotations = new HashMap<>();
    numbers.forEach((name, shapes) -> numberNotations.put(name, numberNotation(name, shapes)));
    return new FileProfile(dateNotations, numberNotations);
  }

  private void seeDate(String name, String text) {
    if (text == null) {
      return;
    }
    DateText date = DateText.of(text);
    dates.get(name).merge(date.shape(), 1, Integer::sum);
    if (date.shape() == DateText.Shape.YEAR_LAST && date.onlyOrder() != DateOrder.UNKNOWN) {
      orders.merge(date.separator(), date.onlyOrder(), DateOrder::and);
    }
  }

  private void seeNumber(String name, String text) {
    if (text != null) {
      numbers.get(name).merge(NumberText.of(text), 1, Integer::sum);
    }
  }

  private DateNotation dateNotation(Map<DateText.Shape, Integer> shapes) {
    boolean serials =
        shapes.containsKey(DateText.Shape.SERIAL)
            && !shapes.containsKey(DateText.Shape.YEAR_FIRST)
            && !shapes.containsKey(DateText.Shape.YEAR_LAST);
    return new DateNotation(order('/'), order('.'), order('-'), serials);
  }

  /** Where one sign stands for the day first and another for the month first, neither settles. */
  private DateOrder order(char separator) {
    boolean oneOrder = orders.values().stream().distinct().count() < 2;
    DateOrder own = orders.getOrDefault(separator, DateOrder.UNKNOWN);
    return oneOrder || own == DateOrder.UNKNOWN ? own : DateOrder.MIXED;
  }

  /**
   * A comma is the decimal sign only where each separator of the column must be one. In a file that
   * keeps its commas for its numbers, 2,250 may be one of them: there most separators must be
   * decimal signs, or so many that one who writes thousands with a comma cannot have written them
   * all by a slip of the hand, since that one writes decimals with a point; and none can stand
   * between thousands only.
   */
  private NumberNotation numberNotation(String name, Map<NumberText, Integer> shapes) {
    // Specimens come whole: 1.234 of them, and no decimal point anywhere, may be thousands.
    boolean thousands =
        fractionsOfSpecimens && name.equals("quantity") && !shapes.containsKey(NumberText.POINT);
    if (shapes.containsKey(NumberText.POINT_GROUPS) || thousands) {
      return NumberNotation.GROUPED;
    }
    int certain = shapes.getOrDefault(NumberText.COMMA, 0);
    int open = shapes.getOrDefault(NumberText.COMMA_OR_GROUP, 0);
    int all = shapes.values().stream().mapToInt(Integer::intValue).sum();
    boolean most = certain >= open && certain > all * RARE;
    boolean many = certain >= MANY && certain >= (certain + open) * FEW;
    boolean openOnesToo = !commaSeparated && (most || many);
    boolean commasOnly =
        certain > 0
            && (open == 0 || openOnesToo)
            && !shapes.containsKey(NumberText.COMMA_GROUPS)
            && !shapes.containsKey(NumberText.POINT)
            && !shapes.containsKey(NumberText.POINT_OR_GROUP);
    return commasOnly ? NumberNotation.COMMA : NumberNotation.POINT;
  }
}
