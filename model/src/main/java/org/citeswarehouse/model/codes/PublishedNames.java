package org.citeswarehouse.model.codes;

import java.util.Arrays;
import java.util.List;

/** Names under which published trade data give a code, joined by a vertical bar in our lists. */
public final class PublishedNames {

  private PublishedNames() {}

  /** The names one by one; none for blank. */
  public static List<String> split(String joined) {
    return Arrays.stream(joined.split("\\|", -1)).filter(n -> !n.isEmpty()).toList();
  }
}
