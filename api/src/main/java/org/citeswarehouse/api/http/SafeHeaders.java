package org.citeswarehouse.api.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.citeswarehouse.api.serving.Serving;

/** What every answer tells browsers to keep to, be it made by a route or by the server itself. */
final class SafeHeaders {

  private SafeHeaders() {}

  /** The headers of a server, by name; those of https only where users come by it. */
  static Map<String, String> of(Serving serving) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
    if (serving.isSecure()) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return Collections.unmodifiableMap(headers);
  }
}
