package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.decision.DecisionBook;
import org.citeswarehouse.api.decision.TakenDecisions;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.model.decision.Decision;

/** Takes one decision as JSON and answers with its identifier; the next build follows it. */
final class DecisionHandler {

  static final String PATH = "/v1/decisions";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Warehouse warehouse;
  private final TakenDecisions decisions;

  DecisionHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.decisions = new TakenDecisions(warehouse);
  }

  void handle(Context ctx) throws IOException {
    Asked.nothing(ctx);
    Map<String, String> fields = PostedJson.fields(ctx, "decision", null);
    Viewer viewer = Asking.current().viewer();
    if (viewer.isSignedIn()) {
      fields.put("decided_by", viewer.name());
    }
    String id = decisions.take(fields);
    new Request(ctx).isAbout(party(fields));
    ObjectNode answer = JSON.createObjectNode();
    answer.put("decision_id", id);
    answer.put("status", "WAITING_FOR_BUILD");
    ctx.status(202)
        .header("Location", PATH + "?decision=" + id)
        .header("Cache-Control", "no-store")
        .contentType(PostedJson.TYPE)
        .result(answer.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An undoing is about the Party of what it undoes, whatever it says itself. */
  private String party(Map<String, String> fields) {
    String undoes = Objects.toString(fields.get("undoes"), "").strip();
    return undoes.isEmpty()
        ? Objects.toString(fields.get("party"), "").strip()
        : DecisionBook.of(warehouse).ledger().find(undoes).map(Decision::party).orElse("");
  }
}
