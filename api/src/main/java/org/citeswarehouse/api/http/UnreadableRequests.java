package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.citeswarehouse.api.problem.Texts;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server refuses before any route sees it, as a problem like all others. */
final class UnreadableRequests extends ErrorHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    ObjectNode problem = JSON.createObjectNode();
    problem.put("type", Problems.type("http.unreadable"));
    problem.put("title", Texts.of("http.unreadable.problem"));
    problem.put("status", code);
    problem.put("detail", Texts.of("http.unreadable.cause", HttpStatus.getMessage(code)));
    problem.put("remedy", Texts.of("http.unreadable.remedy"));
    problem.put("instance", request.getHttpURI().getPath());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(
        true, ByteBuffer.wrap(problem.toString().getBytes(StandardCharsets.UTF_8)), callback);
  }
}
