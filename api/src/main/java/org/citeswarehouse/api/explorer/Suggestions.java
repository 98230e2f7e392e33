package org.citeswarehouse.api.explorer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.taxon.Folded;
import org.citeswarehouse.api.web.Request;

/** Values that begin like what is being typed, at most twenty, and how many there are in all. */
final class Suggestions {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST = 20;
  private static final int LONGEST = 100;
  private static final List<String> LISTS =
      List.of("taxon", "country", "term", "unit", "purpose", "source", "appendix");

  private final Warehouse warehouse;

  Suggestions(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void handle(Context ctx) throws IOException {
    Arguments arguments = new Request(ctx).arguments();
    arguments.refuseOthers(ctx.path(), List.of("q", "release"));
    String list = ctx.pathParam("list");
    if (!LISTS.contains(list)) {
      throw Refusal.of(Kind.NOT_FOUND, "suggestions.none", list, String.join(", ", LISTS));
    }
    String typed = arguments.find("q").orElse("");
    if (typed.length() > LONGEST) {
      throw Refusal.of(
          Kind.WRONG_INPUT,
          "filter.value",
          "q",
          typed.substring(0, LONGEST),
          "1 \u2026 " + LONGEST);
    }
    List<Choice> found = Folded.of(typed).isEmpty() ? List.of() : found(list, typed, arguments);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("data");
      for (Choice choice : found.stream().limit(MOST).toList()) {
        json.writeStartObject();
        json.writeStringField("value", choice.value());
        json.writeStringField("label", choice.label());
        json.writeStringField("note", choice.note());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("total", found.size());
      json.writeEndObject();
    }
    ctx.header("Cache-Control", "private, max-age=60");
    ctx.header("Vary", "Accept-Language, Cookie");
    ctx.contentType("application/json").result(bytes.toByteArray());
  }

  private List<Choice> found(String list, String typed, Arguments arguments) {
    if (!list.equals("taxon")) {
      return CodeChoices.of(list).fitting(typed);
    }
    Reading reading = Reading.current(warehouse);
    QuestionReader.Releases releases = QuestionReader.Releases.of(reading);
    String release =
        arguments.find("release").filter(releases.known()::contains).orElse(releases.newest());
    return TaxonChoices.of(reading, release).fitting(typed);
  }
}
