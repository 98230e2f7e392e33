package org.citeswarehouse.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.util.List;

/**
 * Colours, fonts and marks. Colours are those of Okabe and Ito, which remain apart for colour-blind
 * readers; hollow and solid bars, marks and dashes tell the series apart without colour.
 */
final class ChartLook {

  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color FAINT = new Color(0x59, 0x59, 0x59);
  static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  static final Color GAP = new Color(0xEE, 0xEE, 0xEE);
  static final Color PAPER = Color.WHITE;

  private static final Color BLUE = new Color(0x00, 0x72, 0xB2);
  private static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);
  private static final Color GREEN = new Color(0x00, 0x9E, 0x73);
  private static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
  private static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);
  private static final Color SKY = new Color(0x56, 0xB4, 0xE9);

  private static final List<Color> SERIES = List.of(BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY);

  private static final float[] DASH = {7, 4};

  private ChartLook() {}

  /** The logical font that every Java has; which one it is, the machine decides. */
  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  /** Java fails on its first text with errors that say nothing of fonts. */
  static void requireFonts() {
    try {
      font(Font.PLAIN, 12).getStringBounds("x", new FontRenderContext(null, true, true));
    } catch (InternalError | LinkageError e) {
      throw new MissingFontsException(e);
    }
  }

  static Color colour(int series) {
    return SERIES.get(series % SERIES.size());
  }

  /** Solid and hollow by turns; a single series is solid. */
  static Color fill(int series, int of) {
    return of > 1 && series % 2 == 0 ? PAPER : colour(series);
  }

  static Stroke line(int series) {
    return series % 2 == 0
        ? new BasicStroke(2)
        : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASH, 0);
  }

  static Shape mark(int series) {
    return series % 2 == 0
        ? new Ellipse2D.Double(-4, -4, 8, 8)
        : new Polygon(new int[] {-5, 5, 0}, new int[] {4, 4, -5}, 3);
  }
}
