package org.citeswarehouse.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * A chart as a picture. The same data and size give the same bytes on one machine; another may have
 * other fonts. Needs any one font that Java finds (Debian: fontconfig and fonts-dejavu-core).
 */
public final class ChartPicture {

  /** Narrowest and lowest picture in which title, axes and source line find room. */
  public static final int SMALLEST = 300;

  /** Widest and highest picture; 4,000 by 4,000 pixels take 64 MB while they are drawn. */
  public static final int LARGEST = 4000;

  /** As in CSS; without quotes, which would end the attribute they stand in. */
  private static final String FAMILY = "DejaVu Sans, Verdana, sans-serif";

  private ChartPicture() {}

  /**
   * The chart as a stand-alone SVG document, which can also stand inside HTML: it has a title and a
   * text alternative and no script.
   *
   * @param width in pixels, from {@value #SMALLEST} to {@value #LARGEST}
   * @param height in pixels, likewise
   * @throws IllegalArgumentException for any other size
   * @throws MissingFontsException where Java finds no font
   */
  public static String svg(ChartData data, int width, int height) {
    return svg(data, width, height, Locale.ENGLISH);
  }

  /** The same, with numbers and what stands beside the data in a language. */
  public static String svg(ChartData data, int width, int height, Locale locale) {
    check(width, height);
    SVGGraphics2D graphics = new SVGGraphics2D(width, height);
    // Its own prefix is made from the clock.
    graphics.setDefsKeyPrefix(data.name().word());
    graphics.setFontFunction(family -> FAMILY);
    new ChartDrawing(data, width, height, locale)
        .chart()
        .draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    return SvgTexts.into(
        graphics.getSVGElement(null, true, new ViewBox(0, 0, width, height), null, null),
        data,
        locale);
  }

  /**
   * The chart as PNG.
   *
   * @param width in pixels, from {@value #SMALLEST} to {@value #LARGEST}
   * @param height in pixels, likewise
   * @throws IllegalArgumentException for any other size
   * @throws MissingFontsException where Java finds no font
   */
  public static byte[] png(ChartData data, int width, int height) {
    return png(data, width, height, Locale.ENGLISH);
  }

  /** The same, with numbers and what stands beside the data in a language. */
  public static byte[] png(ChartData data, int width, int height, Locale locale) {
    check(width, height);
    BufferedImage image =
        new ChartDrawing(data, width, height, locale)
            .chart()
            .createBufferedImage(width, height, BufferedImage.TYPE_INT_RGB, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Draws the chart into the corner at the origin of what somebody else writes.
   *
   * @param width in the units of the graphics, from {@value #SMALLEST} to {@value #LARGEST}
   * @param height likewise
   * @param locale how numbers are written
   * @throws IllegalArgumentException for any other size
   * @throws MissingFontsException where Java finds no font
   */
  public static void draw(
      ChartData data, Graphics2D graphics, int width, int height, Locale locale) {
    check(width, height);
    new ChartDrawing(data, width, height, locale)
        .chart()
        .draw(graphics, new Rectangle2D.Double(0, 0, width, height));
  }

  /** The chart in words: title, what is measured, each value, source. */
  public static String alternative(ChartData data) {
    return alternative(data, Locale.ENGLISH);
  }

  /** The same in a language. */
  public static String alternative(ChartData data, Locale locale) {
    return data.title() + ". " + TextAlternative.of(data, locale);
  }

  /**
   * Tells whether charts can be drawn on this machine.
   *
   * @throws MissingFontsException where they cannot
   */
  public static void requireFonts() {
    ChartLook.requireFonts();
  }

  private static void check(int width, int height) {
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) {
      throw new IllegalArgumentException(
          ChartTexts.of("size.problem", Integer.toString(width), Integer.toString(height))
              + " "
              + ChartTexts.of("size.remedy", SMALLEST, LARGEST));
    }
    ChartLook.requireFonts();
  }
}
