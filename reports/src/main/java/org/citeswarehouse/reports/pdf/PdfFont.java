package org.citeswarehouse.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;

/**
 * The fonts that come with the program, so that a PDF is the same on every machine: DejaVu, under
 * the free licence of Bitstream Vera; Latin, Greek, Cyrillic, Armenian, Georgian and more.
 */
enum PdfFont {
  PLAIN("DejaVuSans.ttf", 400, FontStyle.NORMAL),
  BOLD("DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL),
  ITALIC("DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  /** Java's word for any font of this kind: what charts ask for, and the style sheet too. */
  private static final String FAMILY = "SansSerif";

  private final String file;
  private final int weight;
  private final FontStyle style;

  PdfFont(String file, int weight, FontStyle style) {
    this.file = file;
    this.weight = weight;
    this.style = style;
  }

  InputStream open() {
    return PdfFont.class.getResourceAsStream(FOLDER + file);
  }

  /** Embeds of each font the letters that are used. */
  static void into(PdfRendererBuilder builder) {
    for (PdfFont font : values()) {
      builder.useFont(font::open, FAMILY, font.weight, font.style, true);
    }
  }
}
