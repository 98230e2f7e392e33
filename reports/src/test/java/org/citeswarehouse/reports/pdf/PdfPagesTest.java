package org.citeswarehouse.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose bytes follow from their content, in letters that are told when they are missing. */
class PdfPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zürich, Łódź, Čeština, Straße, Réunion",
        "Ελλάδα",
        "Україна и Қазақстан",
        "Հայաստան",
        "საქართველო",
        "Tiếng Việt",
        "12 ≤ 13 × 2 – “quoted” …"
      })
  void letters_of_many_scripts_are_set_as_they_are(String text) throws IOException {
    PdfPages pages = pages();
    pages.paragraph(text);

    assertThat(text(pages)).contains(text);
    assertThat(pages.lettersAreMissing()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "中国 panda, □□ panda",
    "ประเทศไทย live, □□□□□□□□□ live",
    "الجزائر, □□□□□□□",
    "ישראל 5, □□□□□ 5",
    "भारत, □□□□",
    "🦜 x, □ x",
    "a\u0007b, a□b"
  })
  void letters_that_cannot_be_set_right_stand_as_squares_and_are_told(String text, String set)
      throws IOException {
    PdfPages pages = pages();
    pages.paragraph(text);

    assertThat(text(pages)).contains(set);
    assertThat(pages.lettersAreMissing()).isTrue();
  }

  @Test
  void letters_are_not_joined_so_that_a_name_is_found_by_who_searches() throws IOException {
    PdfPages pages = pages();
    pages.paragraph("Ficus ficifolia, Offizinalis, Pfiffl");

    try (PDDocument pdf = Loader.loadPDF(bytes(pages))) {
      List<String> drawn = new ArrayList<>();
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition letter) {
          drawn.add(letter.getUnicode());
        }
      }.getText(pdf);
      assertThat(String.join("", drawn)).contains("Ficus ficifolia, Offizinalis, Pfiffl");
    }
  }

  @Test
  void markup_in_a_text_stays_text() throws IOException {
    PdfPages pages = pages();
    pages.paragraph("<script>alert(1)</script> & \"x\"");
    pages.table(List.of("<b>"), List.of(), List.of(List.of("<img src='file:///etc/passwd'/>")));

    assertThat(text(pages))
        .contains("<script>alert(1)</script> & \"x\"", "<b>", "<img src='file:///etc/passwd'/>");
  }

  @Test
  void the_same_content_gives_the_same_bytes_whatever_the_time_zone() throws Exception {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      byte[] east = bytes(whole());
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertThat(bytes(whole())).isEqualTo(east);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void says_the_day_it_was_told_and_is_tagged_in_its_language() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(whole()))) {
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2014-10-01T00:00:00Z");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Rapport");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void fonts_are_embedded_so_that_no_machine_needs_them() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(whole()))) {
      var resources = pdf.getPage(0).getResources();
      assertThat(resources.getFontNames()).isNotEmpty();
      for (COSName font : resources.getFontNames()) {
        assertThat(resources.getFont(font).isEmbedded()).as(font.getName()).isTrue();
        assertThat(resources.getFont(font).getName()).contains("DejaVuSans");
      }
    }
  }

  @Test
  void a_long_table_has_its_header_and_a_number_on_each_page() throws IOException {
    PdfPages pages = pages();
    pages.table(
        List.of("Name", "Quantity"),
        List.of(1),
        IntStream.rangeClosed(1, 120).mapToObj(i -> List.of("Row " + i, i + ".5")).toList());

    try (PDDocument pdf = Loader.loadPDF(bytes(pages))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("Name Quantity", "Rapport", page + " / " + pdf.getNumberOfPages());
      }
    }
  }

  @Test
  void a_chart_is_letters_and_lines_with_a_text_alternative() throws IOException {
    byte[] bytes = bytes(whole());
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Permit lines by state", "Used", "1\u202F235");
      for (var page : pdf.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          assertThat(page.getResources().isImageXObject(name)).isFalse();
        }
      }
    }
  }

  @Test
  void a_name_in_a_chart_that_cannot_be_set_is_told_too() throws IOException {
    PdfPages pages = pages();
    pages.chart(chart("中国", "日本"));

    assertThat(text(pages)).contains("□□", "□□ (2)");
    assertThat(pages.lettersAreMissing()).isTrue();
  }

  private static PdfPages pages() {
    return new PdfPages("Rapport", Locale.FRENCH, LocalDate.of(2014, 10, 1));
  }

  private static PdfPages whole() {
    PdfPages pages = pages();
    pages.title("Rapport");
    pages.heading("Heading");
    pages.paragraph("Text");
    pages.table(List.of("A", "B"), List.of(1), List.of(List.of("x", "1")));
    pages.chart(chart("Used", "Not used"));
    return pages;
  }

  private static ChartData chart(String first, String second) {
    return new ChartData(
        ChartName.STATES,
        "Permit lines by state",
        "CH, 2013",
        "State",
        "Lines",
        "Source: test",
        List.of(first, second),
        List.of(new Series("Lines", List.of(new BigDecimal("1234.5"), new BigDecimal("7")))));
  }

  private static String text(PdfPages pages) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(pages))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static byte[] bytes(PdfPages pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pages.write(out);
    return out.toByteArray();
  }
}
