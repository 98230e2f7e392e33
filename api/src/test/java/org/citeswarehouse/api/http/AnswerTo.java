package org.citeswarehouse.api.http;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.citeswarehouse.api.web.Route;

/**
 * What somebody was answered at an address.
 *
 * @param route the route
 * @param address the address, with its parameters
 * @param answer the answer
 */
record AnswerTo(Route route, String address, HttpResponse<String> answer) {

  private static final int SHOWN = 80;

  int status() {
    return answer.statusCode();
  }

  /** All of it, for what must not be in it. */
  String whole() {
    return answer.headers().map() + answer.body();
  }

  /**
   * What it says but for the address that was asked for, by which the menu marks where one would
   * be, and for what no two answers share.
   */
  String said() {
    return answer
        .body()
        .replace(URLEncoder.encode(address, StandardCharsets.UTF_8), "ADDRESS")
        .replace(address.split("\\?", 2)[0], "ADDRESS")
        .replace(" aria-current=\"page\"", "")
        .replaceAll("name=\"(token|once|kept)\" value=\"[^\"]*\"", "");
  }

  /** How it is not what was expected; blank where it is. Answers are too long to be shown whole. */
  String unless(int status, String said) {
    String own = said();
    if (status() != status) {
      return this + " and not " + status;
    }
    if (own.equals(said)) {
      return "";
    }
    int at = 0;
    while (at < Math.min(own.length(), said.length()) && own.charAt(at) == said.charAt(at)) {
      at++;
    }
    return this + " says " + part(own, at) + " and not " + part(said, at);
  }

  /** The same where only the status is known beforehand. */
  String unless(int status) {
    return unless(status, said());
  }

  private static String part(String text, int from) {
    return "“" + text.substring(from, Math.min(text.length(), from + SHOWN)) + "”";
  }

  @Override
  public String toString() {
    return route.method() + " " + address + ": " + status();
  }
}
