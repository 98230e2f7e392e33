package org.citeswarehouse.api.session;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form that was sent when nobody was signed in any more; it is sent again after signing in.
 *
 * @param address where it goes
 * @param fields what was typed, by field
 */
public record KeptForm(String address, Map<String, List<String>> fields) {

  /** The fields as one text, as browsers send them. */
  public String text() {
    return fields.entrySet().stream()
        .flatMap(f -> f.getValue().stream().map(v -> encoded(f.getKey()) + "=" + encoded(v)))
        .collect(Collectors.joining("&"));
  }

  /**
   * A form that was kept as text.
   *
   * @throws IllegalArgumentException when the text is broken
   */
  public static KeptForm of(String address, String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String part : text.split("&", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        fields.computeIfAbsent(decoded(pair[0]), n -> new ArrayList<>()).add(decoded(pair[1]));
      }
    }
    return new KeptForm(address, fields);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
