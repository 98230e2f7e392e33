package org.citeswarehouse.reports.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;

/** An axis that names only every second, third … category where all would run into each other. */
final class ThinnedAxis extends CategoryAxis {

  private static final long serialVersionUID = 1L;

  private final List<String> categories;
  private final int step;

  /**
   * Axis of the given categories.
   *
   * @param crowding how many times the room there is all names would take
   */
  ThinnedAxis(String label, List<String> categories, double crowding) {
    super(label);
    this.categories = categories;
    this.step = Math.max(1, (int) Math.ceil(crowding));
  }

  @Override
  @SuppressWarnings("rawtypes") // as JFreeChart declares it
  protected TextBlock createLabel(
      Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
    boolean named = categories.indexOf(category) % step == 0;
    return named ? super.createLabel(category, width, edge, graphics) : new TextBlock();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof ThinnedAxis axis
        && axis.step == step
        && axis.categories.equals(categories);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + step;
  }
}
