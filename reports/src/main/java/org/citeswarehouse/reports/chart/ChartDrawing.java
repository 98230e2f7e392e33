package org.citeswarehouse.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws chart data with JFreeChart; how it is laid out follows from the data and the size. */
final class ChartDrawing {

  private static final int SMALLEST_TEXT = 8;
  private static final int TEXT = 12;
  private static final int MOST_TICKS = 7;

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
    below(chart);
    return chart;
  }

  /** Each line of the source is set by itself; what is added first stands lowest. */
  private void below(JFreeChart chart) {
    List<String> lines = data.sourceLine().lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      TextTitle line = words(lines.get(i), 10, RectangleEdge.BOTTOM);
      line.setPadding(new RectangleInsets(1, 0, 1, 0));
      line.setMargin(i == 0 ? 8 : 0, 0, 0, 0);
      chart.addSubtitle(line);
    }
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
    gaps().forEach(gap -> plot.addDomainMarker(gap, Layer.BACKGROUND));
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

  /**
   * Bands behind what a line breaks off at, since a break beside other lines is easily missed; of a
   * side that nobody asked for, or that never reported, there is no line to break off.
   */
  private List<CategoryMarker> gaps() {
    List<Series> drawn =
        data.series().stream().filter(s -> s.values().stream().anyMatch(Objects::nonNull)).toList();
    List<CategoryMarker> gaps = new ArrayList<>();
    for (int i = 0; i < data.categories().size() && data.name() == ChartName.TREND; i++) {
      int at = i;
      if (drawn.stream().anyMatch(series -> series.values().get(at) == null)) {
        gaps.add(
            new CategoryMarker(
                data.categories().get(i), ChartLook.GAP, new BasicStroke(1), null, null, 1));
      }
    }
    return gaps;
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
    // On its side beside names it would be read by nobody, and the title says what they are.
    String label = data.name().lies() ? null : data.categoryLabel();
    CategoryAxis axis = new ThinnedAxis(label, data.categories(), crowded ? size * 1.6 / room : 1);
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
    axis.setTickUnit(new NumberTickUnit(tick().doubleValue(), ValueText.format(locale)));
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

  /**
   * A step of 1, 2 or 5, with zeros, that divides the axis into as many parts as can be read; the
   * ones that JFreeChart finds by itself leave 0 and 500,000 alone on an axis up to 690,000.
   */
  private BigDecimal tick() {
    BigDecimal largest =
        data.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .filter(value -> value.signum() > 0)
            .orElse(BigDecimal.ONE);
    double room = data.name().lies() ? width - 90 - namesWidth() : height - 190;
    double each = data.name().lies() ? longestValue() + 40 : 40;
    int parts = (int) Math.max(2, Math.min(MOST_TICKS, room / each));
    BigDecimal least = largest.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL32);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    BigDecimal step =
        Stream.of(1, 2, 5, 10)
            .map(n -> power.multiply(BigDecimal.valueOf(n)))
            .filter(s -> largest.divideToIntegralValue(s).intValue() <= parts)
            .findFirst()
            .orElseThrow();
    return whole() ? step.max(BigDecimal.ONE) : step;
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

  private LegendTitle legend(CategoryPlot plot) {
    LegendTitle legend = new LegendTitle(() -> entries(plot));
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
    legend.setItemFont(ChartLook.font(Font.PLAIN, TEXT));
    legend.setItemPaint(ChartLook.INK);
    legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
    legend.setFrame(BlockBorder.NONE);
    legend.setPadding(new RectangleInsets(4, 0, 4, 0));
    return legend;
  }

  private LegendItemCollection entries(CategoryPlot plot) {
    LegendItemCollection entries = new LegendItemCollection();
    entries.addAll(plot.getLegendItems());
    if (!gaps().isEmpty()) {
      Shape square = new Rectangle2D.Double(-6, -5, 12, 10);
      String words = ChartTexts.of(locale, "gap");
      entries.add(new LegendItem(words, null, null, null, square, ChartLook.GAP));
    }
    return entries;
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
