package org.citeswarehouse.api.session;

import java.util.List;
import java.util.Map;

/**
 * A form that was sent when nobody was signed in any more; it is sent again after signing in.
 *
 * @param address where it goes
 * @param fields what was typed, by field
 */
public record KeptForm(String address, Map<String, List<String>> fields) {

  /** The fields as one text, as browsers send them. */
  public String text() {
    return UrlEncoded.write(fields);
  }

  /**
   * A form that was kept as text.
   *
   * @throws IllegalArgumentException when the text is broken
   */
  public static KeptForm of(String address, String text) {
    return new KeptForm(address, UrlEncoded.read(text));
  }
}
