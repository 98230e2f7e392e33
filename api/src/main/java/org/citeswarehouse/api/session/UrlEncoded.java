package org.citeswarehouse.api.session;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a form as one text, as browsers send them. Source: WHATWG URL, section 5. */
public final class UrlEncoded {

  private UrlEncoded() {}

  /**
   * Values by field, in the order of the text.
   *
   * @throws IllegalArgumentException when the text is broken
   */
  public static Map<String, List<String>> read(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String part : text.split("&", -1)) {
      String[] pair = part.split("=", 2);
      if (!pair[0].isEmpty()) {
        fields
            .computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
            .add(pair.length == 1 ? "" : decoded(pair[1]));
      }
    }
    return fields;
  }

  /** The fields as one text. */
  public static String write(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .flatMap(f -> f.getValue().stream().map(v -> encoded(f.getKey()) + "=" + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
