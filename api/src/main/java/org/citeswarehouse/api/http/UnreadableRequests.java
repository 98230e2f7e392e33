package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Templates;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What the server refuses before any route sees it: a problem like all others, or a page without a
 * menu, since nobody knows yet who asks.
 */
final class UnreadableRequests extends ErrorHandler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CODE = "http.unreadable";

  private final Map<String, String> headers;

  /**
   * Answers of a server.
   *
   * @param headers what all its answers carry
   */
  UnreadableRequests(Map<String, String> headers) {
    this.headers = headers;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    Language language = Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    String path = request.getHttpURI().getPath();
    boolean page =
        (path == null || !path.startsWith("/v1/"))
            && Asked.prefersPage(request.getHeaders().get(HttpHeader.ACCEPT), false);
    headers.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, language.code());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, page ? Addresses.HTML : Problems.TYPE);
    String text = in(language, code, path, page);
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }

  /** No route has bound who asks, nor will any free it. */
  private static String in(Language language, int code, String path, boolean page) {
    Viewer anyone = Viewer.ANYONE;
    new Asking(anyone, anyone.sight(), language, () -> "", () -> "", "/").bind();
    try {
      String title = Texts.of(CODE + ".problem");
      String detail = Texts.of(CODE + ".cause", HttpStatus.getMessage(code));
      String remedy = Texts.of(CODE + ".remedy");
      return page
          ? Templates.html("unreadable", Map.of("title", title, "cause", detail, "remedy", remedy))
          : json(code, title, detail, remedy, path);
    } finally {
      Asking.free();
    }
  }

  private static String json(int code, String title, String detail, String remedy, String path) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", Problems.type(CODE));
    problem.put("title", title);
    problem.put("status", code);
    problem.put("detail", detail);
    problem.put("remedy", remedy);
    problem.put("instance", path);
    return problem.toString();
  }
}
