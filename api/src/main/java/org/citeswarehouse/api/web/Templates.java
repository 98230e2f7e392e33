package org.citeswarehouse.api.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, compiled with the program; every value that they print is escaped. */
public final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.citeswarehouse.api.page.template");

  private Templates() {}

  /** A page. */
  public static String html(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput();
    ENGINE.render(template + ".jte", values, out);
    return out.toString();
  }
}
