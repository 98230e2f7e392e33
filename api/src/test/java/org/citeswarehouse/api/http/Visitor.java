package org.citeswarehouse.api.http;

import java.io.ByteArrayOutputStream;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own: cookies are kept, forms carry what pages put into them. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String key;

  Visitor(int port) {
    this(port, "");
  }

  /** A program that comes with a key of an account; a blank one is none. */
  Visitor(int port, String key) {
    this.server = "http://127.0.0.1:" + port;
    this.key = key;
  }

  HttpResponse<String> head(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(server + path)).method("HEAD", BodyPublishers.noBody()));
  }

  byte[] bytes(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    return send(request, BodyHandlers.ofByteArray()).body();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    request.header("Accept", "text/html, application/json;q=0.9, */*;q=0.8");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** Sends a form as it would be sent from a page. */
  HttpResponse<String> send(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("token", token(get(page).body()));
    return post(path, all);
  }

  /** Sends exactly these fields. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends a form with a file. */
  HttpResponse<String> file(
      String path, Map<String, String> fields, String field, String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((one, value) -> part(body, one, "", value.getBytes(StandardCharsets.UTF_8)));
    part(body, field, "; filename=\"" + name + "\"\r\nContent-Type: application/x", content);
    body.writeBytes("--b0undary--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=b0undary")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
    String head = "--b0undary\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more;
    body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> postJson(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> signIn(String name, String password) {
    return send("/sign-in", "/sign-in", Map.of("name", name, "password", password));
  }

  /**
   * The token of the session as forms carry it; none for a program and for nobody in particular.
   */
  Map<String, String> token() {
    String token = key.isEmpty() ? token(get("/account").body()) : "";
    return token.isEmpty() ? Map.of() : Map.of("token", token);
  }

  /** What the cookie of the session holds. */
  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().endsWith("cites-session"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  /** Loses all cookies, as if the session had ended. */
  void forget() {
    cookies.getCookieStore().removeAll();
  }

  static String token(String html) {
    Matcher token = TOKEN.matcher(html);
    return token.find() ? token.group(1) : "";
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    if (!key.isEmpty()) {
      request.setHeader("Authorization", "Bearer " + key);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
