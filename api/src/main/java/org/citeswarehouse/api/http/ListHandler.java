package org.citeswarehouse.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.download.Download;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.download.JsonRows;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Cursor;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Page;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.output.Shown;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.State;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.taxon.Naming;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.reports.table.ListRows;

/** A list: JSON page by page, every other form whole and streamed. */
final class ListHandler {

  private static final JsonFactory JSON = new JsonFactory();

  /** Header that says how many rows could not be converted into the units asked for. */
  static final String UNCONVERTED = "Unconverted-Rows";

  /** Header that says up to which day sources told the names that are shown. */
  static final String NAMES_SOURCE = "Names-Source-Day";

  /** Header that says how many rows have a name that these sources do not tell. */
  static final String UNTOLD = "Untold-Names-Rows";

  private static final int SIZE = 100;
  private static final int MOST = 10_000;
  private static final long PAGES_BYTES = 32L << 20;
  private static final Map<String, String> FORMS = forms();

  /** A page as JSON, with the Parties whose rows it shows. */
  private static final class Known {
    private final byte[] json;
    private final Set<String> parties;

    Known(byte[] json, Set<String> parties) {
      this.json = json;
      this.parties = parties;
    }
  }

  private final Warehouse warehouse;

  /** Pages by their tag: what has the same strong tag is the same, byte for byte. */
  private final Cache<String, Known> pages =
      Caffeine.newBuilder()
          .maximumWeight(PAGES_BYTES)
          .weigher((String tag, Known page) -> page.json.length)
          .build();

  private final Cache<String, Long> totals = Caffeine.newBuilder().maximumSize(1000).build();

  private final ResumableDownload resumable;

  ListHandler(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.resumable = new ResumableDownload(warehouse.database());
  }

  void handle(Context ctx, Output output, String suffix) throws IOException {
    String form = Asked.form(ctx, suffix, FORMS);
    Arguments all = Asked.arguments(ctx);
    boolean paged = form.equals("json");
    List<String> allowed = new ArrayList<>(output.allowed());
    allowed.add("version");
    if (paged) {
      allowed.addAll(List.of("size", "after"));
    }
    all.refuseOthers(output.name(), allowed);
    int size = all.find("size").map(ListHandler::size).orElse(SIZE);
    Arguments arguments = Asked.without(all, "size", "after", "version");
    State state = state(all);
    String tag = Tags.of(state, output.name(), form, all.line());
    Query query = output.query(new Reading(warehouse.database(), state), arguments);
    if (Tags.unchanged(ctx, tag)) {
      return;
    }
    OptionalLong unconverted =
        query.apart().isPresent()
            ? counted("unconverted", output, query, arguments, query::unconverted)
            : OptionalLong.empty();
    unconverted.ifPresent(rows -> ctx.header(UNCONVERTED, Long.toString(rows)));
    OptionalLong untold =
        query.naming().isPresent()
            ? counted("untold", output, query, arguments, query::untold)
            : OptionalLong.empty();
    untold.ifPresent(rows -> ctx.header(UNTOLD, Long.toString(rows)));
    query.naming().ifPresent(names -> ctx.header(NAMES_SOURCE, names.source().toString()));
    if (paged) {
      Known known = pages.getIfPresent(tag);
      if (known == null) {
        known =
            page(
                output,
                query,
                Asked.without(all, "size", "after"),
                all.find("after").orElse(null),
                size,
                unconverted,
                untold);
        pages.put(tag, known);
      }
      if (Shown.isSaid(query)) {
        new Request(ctx).shows(known.parties);
      }
      ctx.contentType(Format.JSON.mediaType()).result(known.json);
    } else {
      if (isOfSeveral(query)) {
        new Request(ctx).shows(Shown.parties(query));
      }
      whole(ctx, tag, output, query, Format.find(form).orElseThrow());
    }
  }

  /** Whether it has to be looked whose rows a whole list holds: else they are of the one Party. */
  private static boolean isOfSeveral(Query query) {
    return Shown.isSaid(query)
        && !Asking.current().viewer().open()
        && (Asking.sight().everything() || Asking.sight().concerned().size() > 1);
  }

  /** What a cursor began with goes on; its version, if any, is part of its question. */
  private State state(Arguments all) {
    return all.find("after")
        .map(after -> warehouse.of(Cursor.run(after)))
        .or(() -> all.find("version").map(warehouse::at))
        .orElseGet(warehouse::current);
  }

  private void whole(Context ctx, String tag, Output output, Query query, Format format)
      throws IOException {
    ctx.contentType(format.mediaType());
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"" + output.name() + "." + format.word() + "\"");
    boolean inParts = TradeOutputs.all().contains(output) && ResumableDownload.gives(format);
    if (inParts) {
      ctx.header("Accept-Ranges", "bytes");
    }
    if (ctx.method().name().equals("HEAD")) {
      return;
    }
    Download download = new Download(output.name(), query);
    if (inParts && ResumableDownload.needsFile(ctx, format)) {
      resumable.send(ctx, tag, download, format);
      return;
    }
    OutputStream out = new BufferedOutputStream(ctx.outputStream());
    download.write(format, out);
    out.flush();
  }

  /** How many rows are to be told apart, counted once for each state and question. */
  private OptionalLong counted(
      String what, Output output, Query query, Arguments arguments, Supplier<OptionalLong> count) {
    String question = output.name() + "?" + arguments.line();
    String counted = query.reading().state().key() + "\n" + what + "\n" + question;
    return OptionalLong.of(totals.get(counted, q -> count.get().orElseThrow()));
  }

  private Known page(
      Output output,
      Query query,
      Arguments arguments,
      String after,
      int size,
      OptionalLong unconverted,
      OptionalLong untold)
      throws IOException {
    String question = output.name() + "?" + arguments.line();
    List<Object> key = after == null ? null : Cursor.parse(after, question, query.key()).key();
    State state = query.reading().state();
    Page page = Page.read(query, key, size);
    long total = totals.get(state.key() + "\n" + question, q -> query.count());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeFieldName("data");
      JsonRows.write(new ListRows(query.columns(), page.rows()), json);
      json.writeObjectFieldStart("page");
      json.writeStringField(
          "next",
          page.next() == null ? null : new Cursor(state.run(), question, page.next()).text());
      json.writeNumberField("size", size);
      json.writeNumberField("total", total);
      json.writeEndObject();
      json.writeObjectFieldStart("source");
      json.writeStringField("table", output.table().name());
      json.writeFieldName("version");
      JsonRows.value(
          state.version(output.table()).isPresent()
              ? (Object) state.version(output.table()).getAsLong()
              : null,
          json);
      json.writeStringField("query", question);
      json.writeStringField("run", state.run());
      if (unconverted.isPresent()) {
        json.writeNumberField("unconverted", unconverted.getAsLong());
      }
      if (untold.isPresent()) {
        names(query.naming().orElseThrow(), untold.getAsLong(), json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return new Known(bytes.toByteArray(), Shown.parties(query.columns(), page.rows()));
  }

  /** By which names rows are shown, as a field of an object. */
  static void names(Naming naming, long untold, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("names");
    json.writeStringField("as_of", naming.asOf().toString());
    json.writeStringField("source_day", naming.source().toString());
    json.writeNumberField("untold", untold);
    json.writeEndObject();
  }

  private static int size(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "size", text, "1 \u2026 " + MOST);
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new LinkedHashMap<>();
    for (Format format : List.of(Format.JSON, Format.CSV, Format.XLSX, Format.PARQUET)) {
      forms.put(format.word(), format.essence());
    }
    return forms;
  }
}
