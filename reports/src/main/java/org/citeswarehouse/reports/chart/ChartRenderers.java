package org.citeswarehouse.reports.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.Locale;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Bars for quantities and counts, lines with marks for the trend. Nothing is set in relief. */
final class ChartRenderers {

  static final int VALUE_TEXT = 10;

  private ChartRenderers() {}

  static CategoryItemRenderer of(ChartData data, boolean showsValues, Locale locale) {
    return data.name() == ChartName.TREND ? lines(data) : bars(data, showsValues, locale);
  }

  private static CategoryItemRenderer bars(ChartData data, boolean showsValues, Locale locale) {
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(true);
    bars.setItemMargin(0.08);
    bars.setMaximumBarWidth(0.12);
    int all = data.series().size();
    for (int i = 0; i < all; i++) {
      bars.setSeriesPaint(i, ChartLook.fill(i, all));
      bars.setSeriesOutlinePaint(i, ChartLook.colour(i));
      bars.setSeriesOutlineStroke(i, new BasicStroke(1.5f));
    }
    if (showsValues) {
      bars.setDefaultItemLabelGenerator(new ValueLabels(locale));
      bars.setDefaultItemLabelsVisible(true);
      bars.setDefaultItemLabelFont(ChartLook.font(Font.PLAIN, VALUE_TEXT));
      bars.setDefaultItemLabelPaint(ChartLook.INK);
      // What all others are shares of needs no number beside each bar.
      if (data.name() == ChartName.ISSUED_VS_ACTUAL) {
        bars.setSeriesItemLabelsVisible(0, false);
      }
      if (data.name().lies()) {
        bars.setDefaultPositiveItemLabelPosition(
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      }
    }
    return bars;
  }

  /** Lines break where a value is missing. */
  private static CategoryItemRenderer lines(ChartData data) {
    LineAndShapeRenderer lines = new LineAndShapeRenderer(true, true);
    for (int i = 0; i < data.series().size(); i++) {
      lines.setSeriesPaint(i, ChartLook.colour(i));
      lines.setSeriesStroke(i, ChartLook.line(i));
      lines.setSeriesShape(i, ChartLook.mark(i));
    }
    return lines;
  }

  private static final class ValueLabels extends StandardCategoryItemLabelGenerator
      implements CategoryItemLabelGenerator {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    ValueLabels(Locale locale) {
      this.locale = locale;
    }

    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
      Number value = dataset.getValue(row, column);
      return value instanceof BigDecimal decimal ? ValueText.of(decimal, locale) : null;
    }
  }
}
