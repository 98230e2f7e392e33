package org.citeswarehouse.api.desk;

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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser without JavaScript: loads pages, and sends their forms. */
final class Officer {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String server;
  private final String name;
  private String page = "";

  Officer(int port, String name) {
    this.server = "http://127.0.0.1:" + port;
    this.name = name;
  }

  /** Loads a page. */
  String open(String path) {
    page = send(HttpRequest.newBuilder(URI.create(server + path)).GET()).body();
    return page;
  }

  /** Sends the form to {@code action} on the page that is open, with what was filled in. */
  HttpResponse<String> press(String action, String... filledIn) {
    int start = page.indexOf("action=\"" + action + "\"");
    String form = page.substring(start, page.indexOf("</form>", start));
    List<String> fields = new ArrayList<>();
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      fields.add(field(hidden.group(1), hidden.group(2)));
    }
    for (int i = 0; i < filledIn.length; i += 2) {
      fields.add(field(filledIn[i], filledIn[i + 1]));
    }
    fields.add(field("by", name));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(server + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(String.join("&", fields))));
    if (answer.statusCode() != 303) {
      page = answer.body();
    }
    return answer;
  }

  /** The page that is open. */
  String page() {
    return page;
  }

  private static String field(String name, String value) {
    return URLEncoder.encode(name.replace("&amp;", "&"), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(
            value.replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&"),
            StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
