package org.citeswarehouse.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartPictureTest {

  private static final String SOURCE = "Source: reconciliation, version 12";

  @ParameterizedTest
  @EnumSource
  void draws_each_chart_in_the_size_asked_for(ChartName name) throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png(twoSeries(name), 640, 400)));

    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(picture.getHeight()).isEqualTo(400);
    assertThat(colours(picture)).as("more than an empty sheet").hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void writes_well_formed_svg_with_title_text_alternative_and_no_script(ChartName name)
      throws Exception {
    Document svg = parse(ChartPicture.svg(twoSeries(name), 640, 400));
    Element root = svg.getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0.0 0.0 640.0 400.0");
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Skins < 10 & more");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "CH, 2013. Quantity (kg). 2012, Issued: 1,234; 2012, Traded: no report;"
                + " 2013, Issued: 0.5; 2013, Traded: 0. "
                + SOURCE
                + ".");
    assertThat(root.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(svg))
        .contains("Skins < 10 & more", "CH, 2013", SOURCE, "Quantity (kg)", "2012", "Traded");
  }

  @ParameterizedTest
  @EnumSource
  void gives_the_same_bytes_for_the_same_data(ChartName name) {
    ChartData data = twoSeries(name);

    assertThat(ChartPicture.svg(data, 640, 400)).isEqualTo(ChartPicture.svg(data, 640, 400));
    assertThat(png(data, 640, 400)).isEqualTo(png(data, 640, 400));
  }

  @Test
  void writes_values_beside_bars_with_thousands_apart() throws Exception {
    ChartData data =
        data(
            ChartName.STATES,
            List.of("Used", "Open"),
            List.of(series("Permit lines", "1234567", "0.00012345")));

    assertThat(texts(parse(ChartPicture.svg(data, 800, 400)))).contains("1,234,567", "0.000123");
  }

  @Test
  void starts_the_axis_of_bars_at_zero() throws Exception {
    ChartData data =
        data(ChartName.STATES, List.of("Used", "Open"), List.of(series("Lines", "1000", "999")));

    assertThat(texts(parse(ChartPicture.svg(data, 800, 400)))).contains("0", "1,000");
  }

  @Test
  void does_not_cut_off_long_names() throws Exception {
    String name = "Paphiopedilum × Phragmipedium garden hybrid";
    ChartData data =
        data(ChartName.TOP_TAXA, List.of(name, "Varanus"), List.of(series("Traded", "1", "2")));

    assertThat(texts(parse(ChartPicture.svg(data, 800, 400)))).contains(name);
  }

  @Test
  void breaks_the_line_where_a_report_is_missing() throws Exception {
    List<String> years = List.of("2010", "2011", "2012", "2013");
    ChartData whole =
        data(ChartName.TREND, years, List.of(series("Importers", "1", "2", "3", "4")));
    ChartData broken =
        data(ChartName.TREND, years, List.of(series("Importers", "1", "2", null, "4")));

    assertThat(connections(whole)).isEqualTo(3);
    assertThat(connections(broken)).isEqualTo(1);
  }

  @Test
  void says_of_a_band_behind_missing_reports_that_they_are_missing_and_draws_none_without()
      throws Exception {
    List<String> years = List.of("2010", "2011", "2012");
    Series whole = series("Importers", "1", "2", "3");
    Document broken =
        parse(
            ChartPicture.svg(
                data(ChartName.TREND, years, List.of(whole, series("Exporters", "1", null, "3"))),
                640,
                400));
    Document unbroken =
        parse(
            ChartPicture.svg(
                data(ChartName.TREND, years, List.of(whole, series("Exporters", "1", "2", "3"))),
                640,
                400));

    assertThat(texts(broken)).contains("No report by a side");
    Document other =
        parse(
            ChartPicture.svg(
                data(ChartName.TREND, years, List.of(whole, series("Exporters", null, null, null))),
                640,
                400));
    ChartData gap =
        data(ChartName.TREND, years, List.of(whole, series("Exporters", "1", null, "3")));
    assertThat(texts(parse(ChartPicture.svg(gap, 640, 400, Locale.FRENCH))))
        .contains("Aucun rapport d'un côté");
    assertThat(texts(unbroken)).doesNotContain("No report by a side");
    assertThat(texts(other))
        .as("a side of which nothing is drawn at all has no gaps")
        .doesNotContain("No report by a side");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TOP_PARTNERS | 551190       | 0 100,000 200,000 300,000 400,000 500,000
          TOP_PARTNERS | 551190.12345 | 0 200,000 400,000
          TREND        | 871234.5     | 0 200,000 400,000 600,000 800,000
          STATES       | 3            | 0 1 2 3
          TOP_TAXA     | 0.012345     | 0 0.002 0.004 0.01 0.012
          """)
  void steps_of_the_axis_are_round_and_as_many_as_can_be_read(
      ChartName name, String largest, String steps) throws Exception {
    ChartData data = data(name, List.of("a", "b"), List.of(series("Reported", largest, "0")));

    assertThat(texts(parse(ChartPicture.svg(data, 640, 400)))).contains(steps.split(" "));
  }

  @Test
  void sets_what_is_to_be_known_of_the_source_on_lines_of_their_own() throws Exception {
    ChartData data =
        new ChartData(
            ChartName.TREND,
            "Caviar",
            "",
            "Year",
            "Quantity (kg)",
            "Source: A.\nNothing in 2012.\nNot all reported",
            List.of("2011"),
            List.of(series("Importers", "1")));
    Document svg = parse(ChartPicture.svg(data, 640, 400));

    assertThat(texts(svg))
        .containsSubsequence("Not all reported", "Nothing in 2012.", "Source: A.");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .endsWith("Source: A. Nothing in 2012. Not all reported.");
  }

  @Test
  void names_only_some_years_where_all_would_run_into_each_other() throws Exception {
    List<String> years = IntStream.rangeClosed(1975, 2013).mapToObj(Integer::toString).toList();
    String[] values = new String[years.size()];
    Arrays.fill(values, "1");
    ChartData data = data(ChartName.TREND, years, List.of(series("Importers", values)));

    assertThat(texts(parse(ChartPicture.svg(data, 2000, 400)))).containsAll(years);
    assertThat(texts(parse(ChartPicture.svg(data, 420, 300))))
        .contains("1975", "1978")
        .doesNotContain("1976", "1977");
  }

  @Test
  void says_in_words_that_there_is_nothing_to_show() throws Exception {
    ChartData nothing =
        new ChartData(
            ChartName.TOP_TAXA,
            "Most traded species",
            "CH, 2013",
            "Species",
            "Quantity (kg)",
            SOURCE,
            List.of(),
            List.of(),
            "No import crossed in 2013.",
            true);

    Document svg = parse(ChartPicture.svg(nothing, 640, 400));

    assertThat(texts(svg)).contains("No import crossed in 2013.");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("CH, 2013. No import crossed in 2013. " + SOURCE + ".");
  }

  @Test
  void stays_well_formed_when_a_name_holds_what_xml_cannot() throws Exception {
    ChartData data =
        data(ChartName.TOP_TAXA, List.of("a\u0001b<script>"), List.of(series("Traded", "1")));

    assertThat(texts(parse(ChartPicture.svg(data, 640, 400)))).contains("a\uFFFDb<script>");
  }

  @Test
  void refuses_sizes_that_cannot_be_drawn() {
    ChartData data = twoSeries(ChartName.STATES);

    assertThatThrownBy(() -> ChartPicture.svg(data, 10, 400))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A chart of 10 by 400 pixels cannot be drawn. Give width and height from 300 to"
                + " 4,000.");
    assertThatThrownBy(() -> png(data, 640, 100_000)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_a_name_that_stands_twice_as_one_value_would_hide_the_other() {
    assertThatThrownBy(
            () -> data(ChartName.TOP_TAXA, List.of("A", "A"), List.of(series("Traded", "1", "2"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void says_what_to_install_where_java_finds_no_font(@TempDir Path empty) throws Exception {
    Path none = empty.resolve("fonts.conf");
    Files.writeString(none, "<fontconfig><cachedir>" + empty + "</cachedir></fontconfig>");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + empty,
                "-cp",
                System.getProperty("java.class.path"),
                DrawsOne.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", none.toString());
    Process process = builder.start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isNotZero();
    assertThat(said).contains("Java finds no font").contains("fonts-dejavu-core");
  }

  /** Draws one chart in a Java of its own. */
  static final class DrawsOne {
    public static void main(String[] arguments) {
      png(twoSeries(ChartName.STATES), 640, 400);
    }
  }

  private static ChartData twoSeries(ChartName name) {
    return data(
        name,
        List.of("2012", "2013"),
        List.of(series("Issued", "1234", "0.5"), series("Traded", null, "0")));
  }

  private static ChartData data(ChartName name, List<String> categories, List<Series> series) {
    return new ChartData(
        name,
        "Skins < 10 & more",
        "CH, 2013",
        "Category",
        "Quantity (kg)",
        SOURCE,
        categories,
        series);
  }

  private static Series series(String name, String... values) {
    return new Series(
        name, Arrays.stream(values).map(v -> v == null ? null : new BigDecimal(v)).toList());
  }

  private static byte[] png(ChartData data, int width, int height) {
    return ChartPicture.png(data, width, height);
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Document svg) {
    return elements(svg, "text").map(Element::getTextContent).toList();
  }

  /** Lines and paths in the colour of the first series that join one year to the next. */
  private static long connections(ChartData data) throws Exception {
    Document svg = parse(ChartPicture.svg(data, 640, 400));
    return Stream.concat(elements(svg, "line"), elements(svg, "path"))
        .map(e -> e.getAttribute("style"))
        .filter(style -> style.contains("stroke-width: 2") || style.contains("stroke-width:2"))
        .filter(style -> style.contains("rgb(0,114,178)"))
        .count();
  }

  private static Stream<Element> elements(Document svg, String name) {
    NodeList found = svg.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static Set<Integer> colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }
}
