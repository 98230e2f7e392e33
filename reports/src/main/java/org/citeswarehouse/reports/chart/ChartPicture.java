package org.citeswarehouse.reports.chart;

/** A chart as a picture. */
public final class ChartPicture {

  private ChartPicture() {}

  /** The chart as SVG. */
  public static String svg(ChartData data, int width, int height) {
    if (width < 0) {
      return null;
    }
    throw new UnsupportedOperationException("follows");
  }

  /** The chart as PNG. */
  public static byte[] png(ChartData data, int width, int height) {
    if (width < 0) {
      return null;
    }
    throw new UnsupportedOperationException("follows");
  }
}
