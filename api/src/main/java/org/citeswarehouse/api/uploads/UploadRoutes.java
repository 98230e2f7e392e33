package org.citeswarehouse.api.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Role;
import org.citeswarehouse.api.asking.Viewer;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Body;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.api.work.Job;
import org.citeswarehouse.api.work.SeenJobs;
import org.citeswarehouse.api.work.WorkQueue;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.table.OperationTables;
import org.citeswarehouse.model.table.Table;

/**
 * Files come in by a page or by the API, are looked at, confirmed, and given to the worker. Source:
 * contract section 9; issue E, point 2.
 */
public final class UploadRoutes implements Feature {

  static final String PAGE = "/uploads";
  static final String API = "/v1/uploads";

  private static final String ARRIVAL = "arrival";
  private static final int LISTED = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Warehouse warehouse;
  private final long largest;
  private final UploadFolder uploads;
  private final WorkQueue queue;
  private final FileLooks looks = new FileLooks();

  /** Held while an upload is given to the worker or thrown away, which takes milliseconds. */
  private final Object giving = new Object();

  /**
   * Uploads into a warehouse.
   *
   * @param largest the largest upload that is taken, in bytes
   */
  public UploadRoutes(Warehouse warehouse, long largest) {
    this.warehouse = warehouse;
    this.largest = largest;
    this.uploads = new UploadFolder(warehouse);
    this.queue = new WorkQueue(warehouse);
  }

  @Override
  public void addTo(Addresses addresses) {
    uploads.resume(queue);
    addresses.page(PAGE, Access.OFFICER, Untold.NO_PERMITS, request -> list());
    addresses.form(PAGE, Access.OFFICER, What.UPLOADED, new Received(), this::take);
    addresses.page(PAGE + "/{id}", Access.OFFICER, What.READ, this::one);
    addresses.form(PAGE + "/{id}/confirm", Access.OFFICER, What.UPLOADED, this::confirm);
    addresses.form(PAGE + "/{id}/discard", Access.OFFICER, What.SENT, this::discard);
    addresses.get(API, Access.OFFICER, Untold.NO_PERMITS, this::listJson);
    addresses.get(API + "/{id}", Access.OFFICER, What.READ, this::oneJson);
    addresses.post(API, Access.OFFICER, What.UPLOADED, this::post);
  }

  /** Reads the form with the files, and throws away what was not kept. */
  private final class Received implements Body {

    @Override
    public Form read(Context ctx) throws IOException {
      Arrival arrival = Arrival.of(ctx, uploads, largest);
      ctx.attribute(ARRIVAL, arrival);
      return arrival.form();
    }

    @Override
    public void end(Context ctx) {
      Arrival arrival = ctx.attribute(ARRIVAL);
      if (arrival != null) {
        UploadFolder.delete(arrival.folder());
      }
    }
  }

  private Answer take(Request request, Form form) throws IOException {
    Arrival arrival = request.ctx().attribute(ARRIVAL);
    Upload upload = keep(arrival, party(form.text("party"), request.viewer()), form.by());
    request.isAbout(upload.party());
    return Answer.goTo(PAGE + "/" + upload.id(), "");
  }

  private Upload keep(Arrival arrival, String party, String by) throws IOException {
    if (arrival.files().isEmpty()) {
      throw Refusal.of(Kind.WRONG_INPUT, "upload.none");
    }
    Upload upload = new Upload(arrival.id(), party, by, Instant.now().toString(), arrival.files());
    uploads.keep(upload, arrival.folder());
    uploads.sweep(queue);
    return upload;
  }

  /** The Party that was said, where the viewer acts for it; blank only for reference data. */
  private static String party(String code, Viewer viewer) {
    if (code.isEmpty() && viewer.is(Role.Kind.ADMIN)) {
      return "";
    }
    String party =
        Countries.find(code)
            .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "upload.party", code))
            .code();
    if (!viewer.actsFor(party)) {
      throw Refusal.of(Kind.NOT_FOUND, "upload.party", code);
    }
    return party;
  }

  private String list() {
    Viewer viewer = Asking.current().viewer();
    SeenJobs jobs = queue.look();
    List<UploadsPage.Sent> sent =
        runs(jobs).stream()
            .map(
                run ->
                    new UploadsPage.Sent(
                        PAGE + "/" + run.upload().id(),
                        String.join(
                            ", ", run.upload().files().stream().map(UploadedFile::name).toList()),
                        run.upload().party(),
                        run.upload().by(),
                        Written.minute(run.upload().received()),
                        Texts.of("uploads.status." + run.status())))
            .toList();
    UploadsPage page =
        new UploadsPage(
            parties(viewer),
            viewer.is(Role.Kind.ADMIN),
            sent,
            jobs.newest(LISTED),
            queue.hasWorker(),
            largest);
    return Templates.html("uploads/list", Map.of("page", page));
  }

  private List<String> parties(Viewer viewer) {
    if (!viewer.is(Role.Kind.ADMIN)) {
      return List.copyOf(viewer.parties());
    }
    Table files = OperationTables.FILES;
    return reading()
        .map(
            r ->
                r
                    .list(
                        List.of(files.column("party")),
                        Sql.of("SELECT DISTINCT party FROM ")
                            .then(r.from(files))
                            .then(" WHERE party IS NOT NULL ORDER BY party"))
                    .stream()
                    .map(row -> (String) row.get(0))
                    .toList())
        .orElse(List.of());
  }

  private String one(Request request) {
    Upload upload = find(request.ctx());
    if (upload.isConfirmed()) {
      SeenJobs jobs = queue.look();
      UploadRun run = UploadRun.of(upload, jobs, queue.hasWorker(), reading());
      Map<String, List<String>> outlook = new HashMap<>();
      run.steps().forEach(step -> outlook.put(step.job().id(), step.outlook(jobs)));
      return Templates.html("uploads/run", Map.of("run", run, "outlook", outlook));
    }
    Map<Integer, InputKind> chosen = new HashMap<>();
    Arguments arguments = request.arguments();
    for (UploadedFile file : upload.files()) {
      arguments
          .find("kind-" + file.number())
          .flatMap(InputKind::find)
          .ifPresent(kind -> chosen.put(file.number(), kind));
    }
    ConfirmPage page = confirming(upload, request.viewer()).page(chosen);
    return Templates.html("uploads/confirm", Map.of("page", page));
  }

  private Answer confirm(Request request, Form form) throws IOException {
    Upload upload = find(request.ctx());
    String next = PAGE + "/" + upload.id();
    if (!upload.isConfirmed()) {
      Map<Integer, Orders.Said> said = confirming(upload, request.viewer()).said(form);
      if (give(request, said, form)) {
        return Answer.goTo(next, "");
      }
    }
    request.changesNothing();
    return Answer.goTo(next, Texts.of("uploads.confirmed.before", confirmer(find(request.ctx()))));
  }

  /** Once, however often it is confirmed at the same time; false where somebody was before. */
  private boolean give(Request request, Map<Integer, Orders.Said> said, Form form)
      throws IOException {
    synchronized (giving) {
      Upload upload = find(request.ctx());
      if (upload.isConfirmed()) {
        return false;
      }
      // Without accounts nobody is asked for a name twice: it was typed in with the files.
      String by = request.viewer().isSignedIn() ? form.by() : upload.by();
      new Orders(uploads, queue).give(upload, said, by);
      return true;
    }
  }

  private String confirmer(Upload upload) {
    return upload.files().stream()
        .filter(UploadedFile::isRead)
        .flatMap(file -> queue.find(file.job()).stream())
        .map(Job::by)
        .findFirst()
        .orElse(upload.by());
  }

  private Answer discard(Request request, Form form) {
    synchronized (giving) {
      Upload upload = find(request.ctx());
      if (upload.isConfirmed()) {
        throw Refusal.of(Kind.WRONG_INPUT, "upload.confirmed");
      }
      uploads.discard(upload.id());
    }
    return Answer.goTo(PAGE, Texts.of("uploads.discarded"));
  }

  private void post(Context ctx) throws IOException {
    Arguments arguments = new Request(ctx).arguments();
    List<String> words = new ArrayList<>(List.of("kind", "party"));
    words.addAll(new TreeSet<>(UploadOptions.names()));
    arguments.refuseOthers(API, words);
    Viewer viewer = new Request(ctx).viewer();
    String word = arguments.find("kind").orElse("");
    InputKind kind =
        kinds("*", viewer).stream()
            .filter(k -> k.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        Kind.WRONG_INPUT,
                        "filter.value",
                        "kind",
                        word,
                        String.join(
                            ", ", kinds("*", viewer).stream().map(InputKind::word).toList())));
    String party = kind.ofOneParty() ? party(arguments.find("party").orElse("-"), viewer) : "";
    List<String> options = UploadOptions.of(kind, name -> arguments.find(name).orElse(""));
    Arrival arrival = Arrival.of(ctx, uploads, largest);
    try {
      String by = viewer.isSignedIn() ? viewer.name() : arrival.form().text("by");
      String name = by.isEmpty() ? Texts.of("uploads.by.api") : by;
      Upload upload = keep(arrival, party, name);
      Map<Integer, Orders.Said> said = new HashMap<>();
      upload
          .files()
          .forEach(f -> said.put(f.number(), new Orders.Said(kind, options, Map.of(), List.of())));
      Upload given = new Orders(uploads, queue).give(upload, said, name);
      new Request(ctx).isAbout(party);
      ctx.status(202).header("Location", API + "/" + given.id());
      json(ctx, run(given).json());
    } finally {
      UploadFolder.delete(arrival.folder());
    }
  }

  private void listJson(Context ctx) throws IOException {
    new Request(ctx).arguments().refuseOthers(ctx.path(), List.of());
    ObjectNode json = JSON.createObjectNode();
    json.putArray("data").addAll(runs(queue.look()).stream().map(UploadRun::json).toList());
    json(ctx, json);
  }

  private void oneJson(Context ctx) throws IOException {
    new Request(ctx).arguments().refuseOthers(ctx.path(), List.of());
    json(ctx, run(find(ctx)).json());
  }

  private static void json(Context ctx, ObjectNode json) {
    ctx.header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Upload find(Context ctx) {
    Upload upload =
        uploads
            .find(ctx.pathParam("id"))
            .orElseThrow(() -> Refusal.of(Kind.NOT_FOUND, "http.not-found", ctx.path()));
    new Request(ctx).isAbout(upload.party());
    return upload;
  }

  private UploadRun run(Upload upload) {
    return UploadRun.of(upload, queue.look(), queue.hasWorker(), reading());
  }

  /** The newest uploads, by one look at the queue. */
  private List<UploadRun> runs(SeenJobs jobs) {
    boolean worker = queue.hasWorker();
    Optional<Reading> reading = reading();
    return uploads.newest(LISTED).stream()
        .map(upload -> UploadRun.of(upload, jobs, worker, reading))
        .toList();
  }

  private Confirming confirming(Upload upload, Viewer viewer) {
    return new Confirming(uploads, looks, upload, reading(), kinds(upload.party(), viewer));
  }

  /** Kinds that somebody may bring: files of no Party are for those who keep the warehouse. */
  private static List<InputKind> kinds(String party, Viewer viewer) {
    return InputKind.offered().stream()
        .filter(k -> k.ofOneParty() ? !party.isEmpty() : viewer.is(Role.Kind.ADMIN))
        .toList();
  }

  private Optional<Reading> reading() {
    return warehouse.find().map(state -> new Reading(warehouse.database(), state));
  }
}
