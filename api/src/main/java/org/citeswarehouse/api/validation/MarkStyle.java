package org.citeswarehouse.api.validation;

import java.io.OutputStream;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The styles of a workbook with one more at their end: text on a red ground, which stays text when
 * it is edited. The others keep their numbers. Source: ECMA-376 part 1, 18.8.
 */
final class MarkStyle extends XmlCopy {

  private static final String TEXT_FORMAT = "49";
  private static final String RED = "FFFFC7CE";

  /** What stands after the differences, where they are. */
  private static final Set<String> AFTER_DIFFERENCES = Set.of("tableStyles", "colors", "extLst");

  private String within = "";
  private int depth;
  private int fills;
  private int styles;
  private int differences;
  private boolean added;

  MarkStyle(OutputStream out) {
    super(out);
  }

  /** Number of the style that was added; known once the styles are copied. */
  int number() {
    return styles;
  }

  /** Number of the format of marked cells; known once the styles are copied. */
  int difference() {
    return differences;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String what = local(name);
    depth++;
    if (depth == 2 && !added && AFTER_DIFFERENCES.contains(what)) {
      list(name);
    }
    if (depth == 2 && (what.equals("fills") || what.equals("cellXfs") || what.equals("dxfs"))) {
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
      differences += within.equals("dxfs") ? 1 : 0;
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
    if (depth == 2 && local(name).equals("dxfs")) {
      difference(name);
    }
    if (depth == 1 && !added) {
      list(name);
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

  /** The list of differences where the workbook has none. */
  private void list(String beside) {
    String list = beside(beside, "dxfs");
    start(list, attributes());
    difference(list);
    end(list);
  }

  /** A red ground over a cell's own format, which stays. */
  private void difference(String parent) {
    added = true;
    element(
        beside(parent, "dxf"),
        () ->
            element(
                beside(parent, "fill"),
                () -> {
                  String pattern = beside(parent, "patternFill");
                  start(pattern, attributes());
                  element(beside(parent, "bgColor"), () -> {}, "rgb", RED);
                  end(pattern);
                }));
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
