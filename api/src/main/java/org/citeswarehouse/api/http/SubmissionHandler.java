package org.citeswarehouse.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.SubmittedFile;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.submission.VersionDescription;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.reports.table.Rows;

/**
 * Submitted reports: which there are, their files as they were frozen, and what a version changed.
 */
final class SubmissionHandler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> FORMS = forms();

  private final Submissions submissions;

  SubmissionHandler(Warehouse warehouse) {
    this.submissions = new Submissions(warehouse);
  }

  /** All versions of all reports, or of some Parties and years. */
  void list(Context ctx) {
    Arguments arguments = Asked.arguments(ctx);
    ArrayNode data = JSON.createArrayNode();
    Viewer viewer = Asking.current().viewer();
    List<Version> seen =
        submissions.of(arguments).stream()
            .filter(v -> Access.SUBMITTED.allows(viewer, v.party()))
            .toList();
    seen.forEach(v -> data.add(described(v)));
    new Request(ctx).shows(seen.stream().map(Version::party).toList());
    answer(ctx, JSON.createObjectNode().set("data", data));
  }

  /** One version. */
  void one(Context ctx) {
    Asked.nothing(ctx);
    answer(ctx, described(asked(ctx, ctx.pathParam("number"))));
  }

  /** All of it for officers of the Party; for others what was submitted to them. */
  private static ObjectNode described(Version version) {
    boolean own = Access.OFFICER.allows(Asking.current().viewer(), version.party());
    return own ? VersionDescription.of(version) : VersionDescription.sent(version);
  }

  /** The bytes of a file as it was frozen. */
  void file(Context ctx, String name) throws IOException {
    Asked.nothing(ctx);
    Version version = asked(ctx, ctx.pathParam("number"));
    try (InputStream bytes = submissions.open(version, name)) {
      SubmittedFile file = version.file(name).orElseThrow();
      if (Tags.unchanged(ctx, '"' + file.sha256() + '"')) {
        return;
      }
      Format format = Format.find(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
      ctx.contentType(format.mediaType());
      ctx.header(
          "Content-Disposition",
          "attachment; filename=\""
              + String.join(
                  "-",
                  version.party(),
                  Integer.toString(version.year()),
                  Integer.toString(version.number()),
                  name)
              + "\"");
      if (!ctx.method().name().equals("HEAD")) {
        bytes.transferTo(ctx.outputStream());
      }
    }
  }

  /** What a version changed against an earlier one, line by line. */
  void changes(Context ctx, String suffix) throws IOException {
    String form = Asked.form(ctx, suffix, FORMS);
    Arguments arguments = Asked.arguments(ctx);
    arguments.refuseOthers("changes", List.of("since"));
    String since =
        arguments
            .find("since")
            .orElseThrow(
                () -> Refusal.of(Kind.WRONG_INPUT, "parameter.missing", "since", "changes"));
    Version newer = asked(ctx, ctx.pathParam("number"));
    Version older = asked(ctx, since);
    try (Rows rows = submissions.changes(older, newer)) {
      String question = older.manifestSha256() + "\n" + newer.manifestSha256() + "\n" + form;
      if (Tags.unchanged(ctx, Tags.of(question.getBytes(StandardCharsets.UTF_8)))) {
        return;
      }
      Format format = Format.find(form).orElseThrow();
      ctx.contentType(format.mediaType());
      OutputStream out = new BufferedOutputStream(ctx.outputStream());
      Download.write("changes", rows, format, out);
      out.flush();
    }
  }

  private Version asked(Context ctx, String number) {
    ReportRequest report =
        ReportRequest.of(
            new Arguments(Map.of("party", ctx.pathParam("party"), "year", ctx.pathParam("year"))));
    return submissions.find(report.party(), report.year(), number);
  }

  private static void answer(Context ctx, ObjectNode node) {
    byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
    if (!Tags.unchanged(ctx, Tags.of(bytes))) {
      ctx.contentType(Format.JSON.mediaType()).result(bytes);
    }
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("json", Format.JSON.essence());
    forms.put("csv", Format.CSV.essence());
    return forms;
  }
}
