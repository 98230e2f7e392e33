package org.citeswarehouse.api.report;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer with a browser of their own, who fills in forms and sends them. */
final class Officer {

  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final int port;

  Officer(int port) {
    this.port = port;
  }

  HttpResponse<String> answer(String path) {
    return send(HttpRequest.newBuilder(), path);
  }

  String get(String path) {
    HttpResponse<String> answer = answer(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** The hidden fields of the form of a page. */
  static Map<String, String> form(String page) {
    String form = page.substring(page.lastIndexOf("<form method=\"post\""));
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(form.substring(0, form.indexOf("</form>")));
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) {
    try {
      return client.send(
          request
              .uri(URI.create("http://127.0.0.1:" + port + path))
              .header("Accept", "text/html")
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
