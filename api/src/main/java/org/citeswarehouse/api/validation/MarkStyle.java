package org.citeswarehouse.api.validation;

import java.io.OutputStream;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The styles of a workbook with one more at their end: text on a red ground, which stays text when
 * it is edited. The others keep their numbers. Source: ECMA-376 part 1, 18.8.
 */
final class MarkStyle extends XmlCopy {

  private static final String TEXT_FORMAT = "49";
  private static final String RED = "FFFFC7CE";

  private String within = "";
  private int depth;
  private int fills;
  private int styles;

  MarkStyle(OutputStream out) {
    super(out);
  }

  /** Number of the style that was added; known once the styles are copied. */
  int number() {
    return styles;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String what = local(name);
    depth++;
    if (depth == 2 && (what.equals("fills") || what.equals("cellXfs"))) {
      within = what;
      // How many there are is optional, and would be wrong.
      AttributesImpl others = new AttributesImpl(attributes);
      if (others.getIndex("count") >= 0) {
        others.removeAttribute(others.getIndex("count"));
      }
      start(name, others);
      return;
    }
    if (depth == 3 && !within.isEmpty()) {
      fills += within.equals("fills") ? 1 : 0;
      styles += within.equals("cellXfs") ? 1 : 0;
    }
    start(name, attributes);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (depth == 2 && local(name).equals("fills")) {
      fill(name);
    }
    if (depth == 2 && local(name).equals("cellXfs")) {
      style(name);
    }
    within = depth == 2 ? "" : within;
    depth--;
    end(name);
  }

  private void fill(String parent) {
    element(
        beside(parent, "fill"),
        () -> {
          String pattern = beside(parent, "patternFill");
          start(pattern, attributes("patternType", "solid"));
          element(beside(parent, "fgColor"), () -> {}, "rgb", RED);
          end(pattern);
        });
  }

  private void style(String parent) {
    element(
        beside(parent, "xf"),
        () -> {},
        "numFmtId",
        TEXT_FORMAT,
        "fontId",
        "0",
        "fillId",
        Integer.toString(fills),
        "borderId",
        "0",
        "xfId",
        "0",
        "quotePrefix",
        "1",
        "applyNumberFormat",
        "1",
        "applyFill",
        "1");
  }

  private void element(String name, Runnable content, String... namesAndValues) {
    start(name, attributes(namesAndValues));
    content.run();
    end(name);
  }

  static AttributesImpl attributes(String... namesAndValues) {
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.addAttribute("", "", namesAndValues[i], "CDATA", namesAndValues[i + 1]);
    }
    return attributes;
  }
}
