package org.citeswarehouse.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses with their parameters. */
public final class Address {

  private Address() {}

  /** A path with parameters in alphabetical order; blank ones are left out. */
  public static String of(String path, Map<String, String> values) {
    String query =
        new TreeMap<>(values)
            .entrySet().stream()
                .filter(e -> e.getValue() != null && !e.getValue().isBlank())
                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** An address of this server, whatever a link says; the front page for any other. */
  public static String here(String address) {
    return address != null && address.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")
        ? address
        : "/";
  }

  /** A value as it stands in an address. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
