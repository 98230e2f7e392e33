package org.citeswarehouse.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

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

  /**
   * The font, each letter by itself: joined ones (fi as one sign) are not found by who searches.
   */
  TrueTypeFont parsed() throws IOException {
    try (InputStream in = PdfFont.class.getResourceAsStream(FOLDER + file)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      font.setEnableGsub(false);
      return font;
    }
  }

  /** Embeds of each font the letters that are used. */
  static void into(PdfRendererBuilder builder, PDDocument document) throws IOException {
    for (PdfFont font : values()) {
      PDFont embedded = PDType0Font.load(document, font.parsed(), true);
      builder.useFont(new PDFontSupplier(embedded), FAMILY, font.weight, font.style, true);
    }
  }
}
