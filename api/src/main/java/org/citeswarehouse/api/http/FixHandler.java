package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.fix.PreviewedFix;
import org.citeswarehouse.api.fix.TakenFixes;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;

/**
 * Takes one fix as JSON: counts its rows at once, and with {@code "apply": true} leaves it for the
 * next run, which checks them.
 */
final class FixHandler {

  static final String PATH = "/v1/fixes";

  private static final String APPLY = "apply";

  private final TakenFixes fixes;

  FixHandler(Warehouse warehouse) {
    this.fixes = new TakenFixes(warehouse);
  }

  void handle(Context ctx) throws IOException {
    Asked.nothing(ctx);
    Map<String, String> fields = PostedJson.fields(ctx, "fix", APPLY);
    Viewer viewer = Asking.current().viewer();
    if (viewer.isSignedIn()) {
      fields.put("fixed_by", viewer.name());
    }
    String word = Objects.toString(fields.remove(APPLY), "false");
    if (!word.equals("true") && !word.equals("false")) {
      throw Refusal.of(Kind.WRONG_INPUT, "fix.value", APPLY);
    }
    boolean apply = word.equals("true");
    if (fields.get("undoes") != null) {
      undo(ctx, fields, apply);
      return;
    }
    fields.remove("undoes");
    PreviewedFix fix =
        apply ? fixes.leaveAll(List.of(fields), found -> {}).get(0) : fixes.preview(fields);
    new Request(ctx).isAbout(fix.fix().party());
    if (!apply) {
      new Request(ctx).changesNothing();
    }
    answer(ctx, apply ? fix.fix().id() : null, fix.json(apply));
  }

  private void undo(Context ctx, Map<String, String> fields, boolean apply) {
    for (String field : fields.keySet()) {
      if (!field.equals("undoes") && !field.equals("reason") && !field.equals("fixed_by")) {
        throw Refusal.of(Kind.WRONG_INPUT, "fix.unneeded", field);
      }
    }
    if (!apply) {
      throw Refusal.of(Kind.WRONG_INPUT, "fix.undo");
    }
    String id =
        fixes.undo(
            fields.get("undoes").strip(),
            Objects.toString(fields.get("reason"), ""),
            Objects.toString(fields.get("fixed_by"), ""));
    new Request(ctx).isAbout(fixes.party(fields.get("undoes").strip()));
    ObjectNode answer = new ObjectMapper().createObjectNode();
    answer.put("fix_id", id);
    answer.put("applied", false);
    answer.put("status", "WAITING_FOR_RUN");
    answer.put("next", Texts.of("fix.waits"));
    answer(ctx, id, answer.toString());
  }

  private static void answer(Context ctx, String left, String json) {
    if (left != null) {
      ctx.status(202).header("Location", PATH + "?fix=" + left);
    }
    ctx.header("Cache-Control", "no-store")
        .contentType(PostedJson.TYPE)
        .result(json.getBytes(StandardCharsets.UTF_8));
  }
}
