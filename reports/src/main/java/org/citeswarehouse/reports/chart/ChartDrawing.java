package org.citeswarehouse.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws chart data with JFreeChart; how it is laid out follows from the data and the size. */
final class ChartDrawing {

  private static final int SMALLEST_TEXT = 8;
  private static final int TEXT = 12;

  static {
    // Otherwise text on its side is drawn as outlines, which SVG readers can't read or select.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final ChartData data;
  private final int width;
  private final int height;
  private final Locale locale;

  ChartDrawing(ChartData data, int width, int height, Locale locale) {
    this.data = data;
    this.width = width;
    this.height = height;
    this.locale = locale;
  }

  JFreeChart chart() {
    CategoryPlot plot = plot();
    JFreeChart chart = new JFreeChart(data.title(), ChartLook.font(Font.BOLD, 16), plot, false);
    chart.setBackgroundPaint(ChartLook.PAPER);
    chart.setPadding(new RectangleInsets(10, 12, 8, 16));
    left(chart.getTitle(), ChartLook.INK);
    if (!data.subtitle().isBlank()) {
      chart.addSubtitle(words(data.subtitle(), 12, RectangleEdge.TOP));
    }
    if (data.series().size() > 1 && !data.isEmpty()) {
      chart.addSubtitle(legend(plot));
    }
    if (!data.isEmpty()) {
      // Above the axis, where it can be as long as it needs, instead of on its side along it.
      chart.addSubtitle(words(data.valueLabel(), 11, RectangleEdge.TOP));
    }
    TextTitle source = words(data.sourceLine(), 10, RectangleEdge.BOTTOM);
    source.setMargin(8, 0, 0, 0);
    chart.addSubtitle(source);
    return chart;
  }

  private CategoryPlot plot() {
    DefaultCategoryDataset values = new DefaultCategoryDataset();
    for (Series series : data.series()) {
      for (int i = 0; i < data.categories().size(); i++) {
        values.addValue(series.values().get(i), series.name(), data.categories().get(i));
      }
    }
    CategoryPlot plot =
        new CategoryPlot(
            values, categories(), numbers(), ChartRenderers.of(data, showsValues(), locale));
    plot.setOrientation(data.name().lies() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setBackgroundPaint(ChartLook.PAPER);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(ChartLook.GRID);
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    if (data.isEmpty()) {
      plot.setDataset(null);
      plot.setRangeGridlinesVisible(false);
      plot.getDomainAxis().setVisible(false);
      plot.getRangeAxis().setVisible(false);
      plot.setNoDataMessage(TextAlternative.whenEmpty(data, locale));
      plot.setNoDataMessageFont(ChartLook.font(Font.PLAIN, 14));
      plot.setNoDataMessagePaint(ChartLook.INK);
    }
    return plot;
  }

  /** Whether each bar leaves room for its value. */
  private boolean showsValues() {
    double bars = Math.max(data.categories().size() * data.series().size(), 1);
    if (data.name().lies()) {
      return (height - 150) / bars >= 11;
    }
    return (width - 90) / bars >= longestValue() + 3;
  }

  private CategoryAxis categories() {
    int size = textSize();
    Font font = names(size);
    double longest = longest(font, data.categories().stream());
    double room = (width - 90.0) / Math.max(data.categories().size(), 1);
    // A quarter of the room is left between categories, and names that don't fit would be cut.
    boolean crowded = !data.name().lies() && longest * 1.5 > room;
    CategoryAxis axis =
        new ThinnedAxis(data.categoryLabel(), data.categories(), crowded ? size * 1.6 / room : 1);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(ChartLook.INK);
    axis.setLabelFont(ChartLook.font(Font.PLAIN, TEXT));
    axis.setLabelPaint(ChartLook.FAINT);
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    axis.setCategoryMargin(0.25);
    if (data.name().lies()) {
      axis.setMaximumCategoryLabelWidthRatio((float) (namesWidth() / (width - 60.0)));
      axis.setMaximumCategoryLabelLines(3);
    } else if (crowded) {
      axis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
    }
    return axis;
  }

  private NumberAxis numbers() {
    NumberAxis axis = new NumberAxis();
    axis.setNumberFormatOverride(ValueText.format(locale));
    axis.setStandardTickUnits(
        whole()
            ? NumberAxis.createIntegerTickUnits(locale)
            : NumberAxis.createStandardTickUnits(locale));
    axis.setAutoRangeIncludesZero(true);
    axis.setUpperMargin(roomForValues());
    axis.setLabelFont(ChartLook.font(Font.PLAIN, TEXT));
    axis.setLabelPaint(ChartLook.FAINT);
    axis.setTickLabelFont(ChartLook.font(Font.PLAIN, 11));
    axis.setTickLabelPaint(ChartLook.INK);
    axis.setAxisLineVisible(false);
    axis.setAutoRangeMinimumSize(whole() ? 1 : 1e-12);
    return axis;
  }

  private boolean whole() {
    return data.series().stream()
        .flatMap(series -> series.values().stream())
        .allMatch(v -> v == null || v.stripTrailingZeros().scale() <= 0);
  }

  /** As large as the categories leave room for; names that are broken take two lines. */
  private int textSize() {
    if (!data.name().lies()) {
      return 11;
    }
    int room = (height - 150) / Math.max(data.categories().size(), 1);
    int size = Math.max(SMALLEST_TEXT, Math.min(TEXT, room * 3 / 4));
    boolean broken = longest(names(size), data.categories().stream()) + 12 > (width - 60) * 0.5;
    return broken ? Math.max(SMALLEST_TEXT, Math.min(size, room * 3 / 8)) : size;
  }

  private Font names(int size) {
    return ChartLook.font(data.taxa() ? Font.ITALIC : Font.PLAIN, size);
  }

  /** Room for the names beside lying bars; longer ones are broken into lines. */
  private double namesWidth() {
    return Math.min(
        (width - 60) * 0.5, longest(names(textSize()), data.categories().stream()) + 12);
  }

  /** Part of the axis beyond the longest bar, so that its value is not cut. */
  private double roomForValues() {
    if (!data.name().lies()) {
      return 24.0 / Math.max(height - 160, 60);
    }
    double room = longestValue() + 10;
    return room / Math.max(width - 70 - namesWidth() - room, room);
  }

  private double longestValue() {
    return longest(
        ChartLook.font(Font.PLAIN, ChartRenderers.VALUE_TEXT),
        data.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(Objects::nonNull)
            .map(value -> ValueText.of(value, locale)));
  }

  private static double longest(Font font, Stream<String> texts) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return texts
        .mapToDouble(text -> font.getStringBounds(text, context).getWidth())
        .max()
        .orElse(0);
  }

  private static LegendTitle legend(CategoryPlot plot) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(ChartLook.font(Font.PLAIN, TEXT));
    legend.setItemPaint(ChartLook.INK);
    legend.setFrame(BlockBorder.NONE);
    legend.setPadding(new RectangleInsets(4, 0, 4, 0));
    return legend;
  }

  private static TextTitle words(String text, int size, RectangleEdge edge) {
    TextTitle title = new TextTitle(text, ChartLook.font(Font.PLAIN, size));
    title.setPosition(edge);
    left(title, ChartLook.FAINT);
    return title;
  }

  private static void left(TextTitle title, Color colour) {
    title.setPaint(colour);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(2, 0, 3, 0));
  }
}
