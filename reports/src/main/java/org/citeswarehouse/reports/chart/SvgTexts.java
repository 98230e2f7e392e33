package org.citeswarehouse.reports.chart;

import java.util.Locale;
import java.util.regex.Pattern;

/** Title and text alternative of an SVG. Source: SVG 2, section 5.7; WAI-ARIA Graphics Module. */
final class SvgTexts {

  /**
   * What XML 1.0 can't hold, should a name contain it; shown as the sign for a broken character.
   */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private SvgTexts() {}

  /** The element with role, title and description. */
  static String into(String svg, ChartData data, Locale locale) {
    String id = data.name().word();
    int names = svg.indexOf("<svg ") + "<svg ".length();
    int content = svg.indexOf('>', names) + 1;
    String whole =
        svg.substring(0, names)
            + "role=\"img\" aria-labelledby=\""
            + id
            + "-title "
            + id
            + "-desc\" "
            + svg.substring(names, content)
            + element("title", id, data.title())
            + element("desc", id, TextAlternative.of(data, locale))
            + svg.substring(content);
    return NOT_XML.matcher(whole).replaceAll("\uFFFD");
  }

  private static String element(String name, String id, String text) {
    return "<" + name + " id=\"" + id + "-" + name + "\">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
