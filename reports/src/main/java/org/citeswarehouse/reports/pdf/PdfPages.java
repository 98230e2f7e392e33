package org.citeswarehouse.reports.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartPicture;
import org.citeswarehouse.reports.chart.MissingFontsException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Text, tables and charts in the order they are added, on A4 pages with numbers, tagged for readers
 * who don't see them (PDF/UA). The same content gives the same bytes: no clock, no chance. Charts
 * are drawn as lines and letters, not as pixels.
 */
public final class PdfPages {

  /** Pixels of CSS; an A4 page has 680 of them between its margins. */
  private static final int CHART_WIDTH = 680;

  /** Room for title, legend, axis and source. */
  private static final int CHART_FRAME = 152;

  /** So high that the value stands beside each bar. */
  private static final int BAR = 12;

  /** Letters of the longest word that is not broken where its column is narrow. */
  private static final int LONGEST = 24;

  /** Seed of the document's identifier, which would otherwise come from the clock. */
  private static final long IDENTIFIER = 0;

  static {
    // It tells of each step on standard error.
    XRLog.setLoggingEnabled(false);
  }

  private final Document document;
  private final Element body;
  private final PdfLetters letters = new PdfLetters();
  private final ChartDrawers charts;
  private final LocalDate made;

  /**
   * Pages without content so far.
   *
   * @param title title of the document, which also stands at the foot of each page
   * @param language language of the words
   * @param made day it says it was made; null for none
   */
  public PdfPages(String title, Locale language, LocalDate made) {
    this.made = made;
    this.charts = new ChartDrawers(language);
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Element html = document.createElement("html");
    html.setAttribute("lang", language.toLanguageTag());
    document.appendChild(html);
    Element head = child(html, "head");
    child(head, "title").setTextContent(letters.settable(title));
    meta(head, "subject", title);
    child(head, "style").setTextContent(styles());
    body = child(html, "body");
    text(body, "div", "foot", title);
  }

  /** Adds the title of the document as its first heading. */
  public void title(String text) {
    text(body, "h1", "", text);
  }

  /** Adds a heading. */
  public void heading(String text) {
    text(body, "h2", "", text);
  }

  /** Adds a heading that begins a page. */
  public void page(String text) {
    text(body, "h2", "page", text);
  }

  /** Adds a heading below a heading. */
  public void subheading(String text) {
    text(body, "h3", "", text);
  }

  /** Adds a paragraph; ends of lines in it stay. */
  public void paragraph(String text) {
    text(body, "p", "", text);
  }

  /** Adds a paragraph that stays with what follows it. */
  public void lead(String text) {
    text(body, "p", "lead", text);
  }

  /** Adds a paragraph that is to be seen first. */
  public void notice(String text) {
    text(body, "p", "notice", text);
  }

  /**
   * Adds a table whose header comes again on each page.
   *
   * @param header names of the columns; empty where the first column names what stands beside it
   * @param numbers columns that hold numbers, from 0
   * @param rows cells of each row
   */
  public void table(List<String> header, List<Integer> numbers, List<List<String>> rows) {
    Element table = child(body, "table");
    if (!header.isEmpty()) {
      Element row = child(child(table, "thead"), "tr");
      for (int i = 0; i < header.size(); i++) {
        text(row, "th", numbers.contains(i) ? "number" : "", header.get(i));
      }
    }
    Element cells = child(table, "tbody");
    for (List<String> values : rows) {
      Element row = child(cells, "tr");
      for (int i = 0; i < values.size(); i++) {
        boolean name = i == 0 && header.isEmpty();
        text(row, name ? "th" : "td", numbers.contains(i) ? "number" : "", values.get(i));
      }
    }
  }

  /** Adds a chart; where Java finds no font to measure it with, what to do about that. */
  public void chart(ChartData data) {
    try {
      ChartPicture.requireFonts();
    } catch (MissingFontsException e) {
      notice(e.getMessage());
      return;
    }
    Element object = child(body, "object");
    object.setAttribute("alt", letters.settable(ChartPicture.alternative(data)));
    int bars = Math.max(data.categories().size() * data.series().size(), 8);
    int height = Math.max(ChartPicture.SMALLEST, CHART_FRAME + bars * BAR);
    object.setAttribute(
        "style", "width:" + CHART_WIDTH + "px;height:" + height + "px;display:block");
    charts.add(object, data.with(letters::settable));
  }

  /** Whether a letter was left out of what was added so far, for want of a font that has it. */
  public boolean lettersAreMissing() {
    return letters.missing();
  }

  /** The sign that stands for each letter left out. */
  public static String missingLetter() {
    return PdfLetters.MISSING;
  }

  /**
   * Writes the pages; the stream is left open.
   *
   * @throws IOException when the stream fails
   */
  public void write(OutputStream out) throws IOException {
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(ChartDrawers.TYPE, charts);
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      PdfFont.into(builder, pdf);
      builder
          .usePDDocument(pdf)
          .usePdfUaAccessibility(true)
          .useObjectDrawerFactory(drawers)
          .useReplacementText(PdfLetters.MISSING)
          .withProducer("CITES Trade Warehouse")
          .withW3cDocument(document, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFKeepOpen();
        pdf.getDocumentInformation().setCreationDate(day());
        pdf.setDocumentId(IDENTIFIER);
        pdf.save(out);
      }
    }
  }

  private GregorianCalendar day() {
    if (made == null) {
      return null;
    }
    GregorianCalendar day = GregorianCalendar.from(made.atStartOfDay(ZoneOffset.UTC));
    day.setTimeZone(TimeZone.getTimeZone("UTC"));
    return day;
  }

  private void meta(Element head, String name, String content) {
    Element meta = child(head, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", letters.settable(content));
  }

  private void text(Element parent, String name, String look, String text) {
    Element element = child(parent, name);
    boolean cut = Arrays.stream(text.split("\\s", -1)).anyMatch(word -> word.length() > LONGEST);
    // A day is one word to a reader, and three to whoever breaks lines at hyphens.
    boolean day = text.matches("\\d{4}-\\d{2}-\\d{2}");
    element.setAttribute("class", cut ? look + " long" : day ? look + " day" : look);
    element.setTextContent(letters.settable(text));
  }

  private Element child(Element parent, String name) {
    Element element = document.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private static String styles() {
    try (InputStream in = PdfPages.class.getResourceAsStream("pages.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
