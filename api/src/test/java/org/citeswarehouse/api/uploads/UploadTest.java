package org.citeswarehouse.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.Register;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.work.WorkQueue;
import org.citeswarehouse.model.table.OperationTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files sent over HTTP, by program and by page, to a server whose worker is asleep. */
class UploadTest {

  private static final String BOUNDARY = "----cites";
  private static final String HEADER =
      "issuing_country,permit_no,line_no,direction,endorsed_on,office,quantity,unit,"
          + "dead_quantity,transport_doc_no,customs_declaration_no,method\n";
  private static final String ROW = "QZ,24QZ1,A,E,2024-05-01,Port,10,,,,,BOX14\n";
  private static final int LIMIT = 20_000;
  private static final Charset UTF = StandardCharsets.UTF_8;

  @TempDir private static Path folder;
  private static Warehouse warehouse;
  private static Server server;
  private HttpClient client;

  @BeforeAll
  static void start() {
    Register.in(folder)
        .write(
            OperationTables.FILES,
            """
            sha256,kind,party,name,landed_at,run_id,sequence
            ab01,permits,QZ,permits.csv,2025-03-30 10:00:00,r0,1
            """)
        .run("r1", "2025-03-31");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0, LIMIT);
  }

  @AfterAll
  static void stop() {
    server.close();
    warehouse.close();
  }

  @BeforeEach
  void begin() throws IOException {
    client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    UploadFolder.delete(folder.resolve("work"));
  }

  /** Sends one row of endorsements, and gives the address of what becomes of it. */
  private String uploaded() throws Exception {
    return post("/v1/uploads?kind=endorsements&party=QZ", file("e.csv", HEADER + ROW) + end())
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void aProgramSendsAFileAndAsksHowFarItIs() throws Exception {
    HttpResponse<String> answer =
        post("/v1/uploads?kind=endorsements&party=QZ", file("e.csv", HEADER + ROW) + end());

    assertThat(answer.statusCode()).isEqualTo(202);
    String location = answer.headers().firstValue("Location").orElseThrow();
    JsonNode told = json(get(location).body());
    assertThat(told.get("status").asText()).isEqualTo("WAITING");
    assertThat(told.get("worker").asBoolean()).isFalse();
    assertThat(told.at("/files/0/name").asText()).isEqualTo("e.csv");
    assertThat(told.at("/files/0/bytes").asInt()).isEqualTo((HEADER + ROW).length());
    JsonNode job = job(0);
    assertThat(job.get("command").toString())
        .isEqualTo("[\"ingest\",\"endorsements\",\"--party\",\"QZ\"]");
    Path file = folder.resolve("work").resolve(job.at("/files/0").asText());
    assertThat(file).hasContent(HEADER + ROW).hasFileName("e.csv");

    end(
        job,
        "done",
        """
        "report":{"run_id":"r7","files":[{"name":"e.csv","sha256":"ab01","rows_read":1000,
        "rows_accepted":963,"rows_held":30,"rows_rejected":7,"duplicate_of":null}],
        "issues":[{"code":"UNKNOWN_TERM","severity":"REJECTED","column":"term","count":7}]}""");
    assertThat(json(get(location).body()).at("/files/0/rows_held").asInt()).isEqualTo(30);
    String page = get(location.replace("/v1", "")).body();
    assertThat(page)
        .contains("963 accepted, 30 held, 7 rejected, 0 lost.")
        .contains("href=\"/problems?file=ab01&amp;party=QZ\"")
        .contains("href=\"/rejects?party=QZ&amp;sha256=ab01\"");
    assertThat(get("/problems?file=ab01&party=QZ").statusCode()).isEqualTo(200);
    assertThat(get("/v1/rejects?party=QZ&sha256=ab01").body()).contains("\"total\":1}");
    assertThat(send(HttpRequest.newBuilder().header("Accept-Language", "fr"), page(location)))
        .extracting(HttpResponse::body)
        .asString()
        .contains("963 acceptées, 30 retenues, 7 rejetées, 0 perdues.");
  }

  @Test
  void problemsThatAreOnlyWarningsHaveTheirLinks() throws Exception {
    String location = uploaded();
    end(
        job(0),
        "done",
        """
        "report":{"run_id":"r7","files":[{"name":"e.csv","sha256":"ab01","rows_read":3,
        "rows_accepted":3,"rows_held":0,"rows_rejected":0,"duplicate_of":null}],
        "issues":[{"code":"VALUE_FIXED","severity":"WARNING","column":"term","count":3}]}""");
    assertThat(get(location.replace("/v1", "")).body())
        .contains("href=\"/problems?file=ab01&amp;party=QZ\"")
        .contains("href=\"/rejects?party=QZ&amp;sha256=ab01\"");
  }

  @Test
  void aBuildIsShownWhoseIngestWasKilledAndBegunAgain() throws Exception {
    String location = uploaded();
    end(
        ((ObjectNode) job(0)).put("attempts", 2),
        "done",
        """
        "report":{"run_id":null,"files":[{"name":"e.csv","sha256":"x","rows_read":1,
        "rows_accepted":0,"rows_held":0,"rows_rejected":0,"duplicate_of":"r7"}],"issues":[]}""");
    new WorkQueue(warehouse).build("CH", "bert");
    new WorkQueue(warehouse).build("QZ", "anna");

    JsonNode told = json(get(location).body());

    assertThat(told.at("/steps/1/what").asText()).isEqualTo("build");
    assertThat(told.at("/steps/1/job").asText()).isEqualTo(job(1).get("id").asText());
    assertThat(told.get("status").asText()).isEqualTo("WAITING");
  }

  @Test
  void whatTheWorkerHasStillToReadIsKeptHoweverLongItWaits() throws Exception {
    post("/v1/uploads?kind=endorsements&party=QZ", file("e.csv", HEADER + ROW) + end());
    Path file = folder.resolve("work").resolve(job(0).at("/files/0").asText());
    Path upload = file.getParent();
    while (!Files.exists(upload.resolve("upload.json"))) {
      upload = upload.getParent();
    }
    FileTime lastWeek = FileTime.from(Instant.now().minus(Duration.ofDays(7)));
    Files.setLastModifiedTime(upload, lastWeek);

    post("/v1/uploads?kind=endorsements&party=QZ", file("f.csv", HEADER + ROW + ROW) + end());
    assertThat(file).as("waits").exists();

    end((ObjectNode) job(0), "failed", "\"report\":{},\"told\":null");
    Files.setLastModifiedTime(upload, lastWeek);
    post("/v1/uploads?kind=endorsements&party=QZ", file("g.csv", ROW + HEADER + ROW) + end());
    assertThat(file).as("failed a week ago").doesNotExist();
  }

  @Test
  void aFileThatWasReadBeforeLeadsToNoBuild() throws Exception {
    String location = uploaded();
    end(
        ((ObjectNode) job(0)).put("attempts", 1),
        "done",
        """
        "report":{"run_id":null,"files":[{"name":"e.csv","sha256":"x","rows_read":1,
        "rows_accepted":0,"rows_held":0,"rows_rejected":0,"duplicate_of":"r7"}],"issues":[]}""");
    new WorkQueue(warehouse).build("QZ", "anna");

    assertThat(json(get(location).body()).get("steps")).hasSize(1);
  }

  @Test
  void jobsAndUploadsBeyondThoseThatAreShownAreNotRead() throws Exception {
    Path done = Files.createDirectories(folder.resolve("work/done"));
    for (int i = 0; i < 30; i++) {
      String id = "20250101T0000%02d.000000Z-00000000".formatted(i);
      Files.writeString(
          done.resolve(id + ".json"),
          """
          {"id":"%s","command":["ingest","n%d"],"party":"QZ","by":"anna","attempts":1,
          "asked_at":"2025-01-01T00:00:00Z"}"""
              .formatted(id, i));
    }
    Files.writeString(done.resolve("20240101T000000.000000Z-00000000.json"), "not read");
    post("/v1/uploads?kind=permits&party=QZ", file("p.csv", "x\n") + end());
    for (int i = 0; i < 29; i++) {
      upload("20250101T0000%02dZ-00000000".formatted(i), "[]");
    }
    upload("20240101T000000Z-00000000", "not read");

    assertThat(get("/uploads").body())
        .contains("p.csv", "ingest permits", "<code>ingest n29</code>", "<code>ingest n1</code>")
        .doesNotContain("<code>ingest n0</code>");
    assertThat(json(get("/v1/uploads").body()).get("data")).hasSize(30);
  }

  private static void upload(String id, String files) throws IOException {
    Path home = Files.createDirectories(folder.resolve("work/uploads").resolve(id));
    Files.writeString(
        home.resolve("upload.json"),
        """
        {"id":"%s","party":"QZ","by":"anna","receivedAt":"2025-01-01T00:00:00Z","files":%s}"""
            .formatted(id, files));
  }

  @Test
  void aRefusalIsToldInThreeParts() throws Exception {
    String location =
        post("/v1/uploads?kind=permits&party=QZ", file("e.csv", "Dear colleague\n") + end())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    end(
        job(0),
        "failed",
        "\"told\":{\"problem\":\"No table <b>.\",\"cause\":\"It is a letter.\",\"remedy\":\"Send"
            + " the register.\"}");

    assertThat(json(get(location).body()).get("status").asText()).isEqualTo("FAILED");
    assertThat(get(page(location)).body())
        .contains("No table &lt;b&gt;.", "It is a letter.", "Send the register.");
  }

  @Test
  void aRefusalIsToldInTheLanguageOfThePageAndMarkedAsEnglishWhereThereAreNoOtherWords()
      throws Exception {
    String location =
        post("/v1/uploads?kind=permits&party=QZ", file("e.csv", "Dear colleague\n") + end())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    end(
        job(0),
        "failed",
        "\"told\":{\"problem\":\"No table.\",\"cause\":\"It is a letter.\",\"remedy\":\"Send it.\","
            + "\"in\":{\"fr\":{\"problem\":\"Aucun tableau.\",\"remedy\":\"Envoyez-le.\"}}}");

    assertThat(send(HttpRequest.newBuilder().header("Accept-Language", "fr"), page(location)))
        .extracting(HttpResponse::body)
        .asString()
        .contains("<strong>Aucun tableau.</strong>", "<p lang=\"en\">It is a letter.</p>")
        .contains("<p>Envoyez-le.</p>");
    assertThat(send(HttpRequest.newBuilder().header("Accept-Language", "es"), "/uploads"))
        .extracting(HttpResponse::body)
        .asString()
        .contains("<span lang=\"en\">No table.</span>");
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(head("/v1/uploads?kind=permits&party=QZ", 2_000_000_000L).getBytes(UTF));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF);
      assertThat(answer).startsWith("HTTP/1.1 413").contains("The files are too large.");
    }
    assertThat(uploads()).isEmpty();

    HttpResponse<String> slightly =
        post("/v1/uploads?kind=permits&party=QZ", file("large.csv", "x".repeat(LIMIT + 1)) + end());
    assertThat(slightly.statusCode()).isEqualTo(413);
    assertThat(uploads()).isEmpty();
  }

  @Test
  void whatBreaksOffLeavesNothingBehind() throws Exception {
    String body = file("e.csv", HEADER + ROW.repeat(100));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("/v1/uploads?kind=endorsements&party=QZ", body.length() + 500L).getBytes(UTF));
      out.write(body.getBytes(UTF));
      out.flush();
      while (uploads().isEmpty()) {
        Thread.sleep(5);
      }
    }
    for (int i = 0; i < 400 && !uploads().isEmpty(); i++) {
      Thread.sleep(10);
    }

    assertThat(uploads()).isEmpty();
    assertThat(folder.resolve("work/waiting")).doesNotExist();
    assertThat(json(get("/v1/uploads").body()).get("data")).isEmpty();
  }

  @Test
  void wrongCallsAreRefusedAndLeaveNothing() throws Exception {
    String body = file("e.csv", HEADER + ROW) + end();

    assertThat(post("/v1/uploads?kind=letters&party=QZ", body).statusCode()).isEqualTo(400);
    assertThat(post("/v1/uploads?kind=permits&party=QQ", body).statusCode()).isEqualTo(400);
    assertThat(post("/v1/uploads?kind=permits", body).statusCode()).isEqualTo(400);
    assertThat(post("/v1/uploads?kind=permits&party=QZ&sheet=2", body).statusCode()).isEqualTo(400);
    assertThat(post("/v1/uploads?kind=permits&party=QZ&year=2024", body).statusCode())
        .isEqualTo(400);
    assertThat(post("/v1/uploads?kind=permits&party=QZ", end()).statusCode()).isEqualTo(400);
    HttpRequest.Builder foreign = multipart(body).header("Origin", "http://elsewhere.example");
    assertThat(send(foreign, "/v1/uploads?kind=permits&party=QZ").statusCode()).isEqualTo(403);
    HttpRequest.Builder json =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(send(json, "/v1/uploads?kind=permits&party=QZ").statusCode()).isEqualTo(415);
    assertThat(uploads()).isEmpty();
    assertThat(get("/v1/uploads/..%2Fwaiting").statusCode()).isEqualTo(404);
  }

  @Test
  void anOfficerSaysWhatAHeadingIsReadAs() throws Exception {
    String german = HEADER.replace("office,", "Ort am Zoll,") + ROW;
    HttpResponse<String> sent =
        form(
            "/uploads",
            field("party", "QZ") + field("by", "anna") + file("C:\\Daten\\e.csv", german) + end());
    assertThat(sent.statusCode()).isEqualTo(303);
    String address = sent.headers().firstValue("Location").orElseThrow();
    String page = get(address).body();
    assertThat(page).contains("Recognised: Border endorsements.", "Ort am Zoll", ">Port<");
    assertThat(folder.resolve("work/waiting")).as("nothing before it is confirmed").doesNotExist();
    Matcher select = Pattern.compile("id=\"h-(column-1-0-\\d+)\">Ort am Zoll<").matcher(page);
    assertThat(select.find()).isTrue();

    HttpResponse<String> twice =
        confirm(address, page, "kind-1=endorsements&" + select.group(1) + "=unit");
    assertThat(twice.body()).contains("Two headings are read as one column.");
    assertThat(folder.resolve("work/waiting")).doesNotExist();
    Matcher day = Pattern.compile("id=\"h-(column-1-0-\\d+)\">endorsed_on<").matcher(page);
    assertThat(day.find()).isTrue();
    String office = "kind-1=endorsements&" + select.group(1) + "=office";
    assertThat(confirm(address, page, office + "&" + day.group(1) + "=").body())
        .contains("e.csv would be refused: no heading is read as endorsed_on.");
    assertThat(folder.resolve("work/waiting")).doesNotExist();
    HttpResponse<String> confirmed = confirm(address, page, office);
    assertThat(confirmed.statusCode()).isEqualTo(303);

    JsonNode headings = job(0);
    assertThat(headings.get("command").toString())
        .isEqualTo("[\"ingest\",\"headings\",\"--party\",\"QZ\"]");
    assertThat(headings.get("by").asText()).isEqualTo("anna");
    assertThat(Files.readString(folder.resolve("work").resolve(headings.at("/files/0").asText())))
        .startsWith(
            "kind,heading,column,note\r\nendorsements,Ort am Zoll,office,confirmed by anna");
    assertThat(job(1).get("command").toString())
        .isEqualTo("[\"ingest\",\"endorsements\",\"--party\",\"QZ\"]");
    assertThat(confirm(address, page, "kind-1=endorsements&once=other").statusCode())
        .isEqualTo(303);
    assertThat(jobs()).as("once, however often it is confirmed").hasSize(2);
  }

  @Test
  void whatIsConfirmedThreeTimesAtOnceIsReadOnce() throws Exception {
    String address =
        form(
                "/uploads",
                field("party", "QZ")
                    + field("by", "anna")
                    + file("e.csv", HEADER + ROW.repeat(200))
                    + end())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String page = get(address).body();

    List<CompletableFuture<Integer>> answers =
        Stream.of("1", "2", "3")
            .map(
                once ->
                    client
                        .sendAsync(
                            confirming(address, page, "kind-1=endorsements&once=" + once),
                            BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join)).containsExactly(303, 303, 303);
    assertThat(jobs()).hasSize(1);
  }

  @Test
  void aFormOfAnotherSiteLeavesNothing() throws Exception {
    String body = field("party", "QZ") + field("by", "x") + file("e.csv", HEADER + ROW) + end();

    assertThat(post("/uploads", body).statusCode()).as("no session").isEqualTo(400);
    assertThat(get("/uploads").statusCode()).isEqualTo(200);
    assertThat(post("/uploads", field("token", "guessed") + body).statusCode()).isNotEqualTo(303);
    assertThat(uploads()).isEmpty();
  }

  @Test
  void aNameLeadsNowhereElse() {
    assertThat(Stream.of("../../lock", "C:\\a\\b.csv", "..", "", "a\u0000b\n.csv", "é".repeat(300)))
        .extracting(Arrival::name)
        .containsExactly("lock", "b.csv", "file", "file", "ab.csv", "é".repeat(100));
  }

  private static String file(String name, String text) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
        + name.replace("\\", "\\\\")
        + "\"\r\nContent-Type: text/csv\r\n\r\n"
        + text
        + "\r\n";
  }

  private static String field(String name, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static String end() {
    return "--" + BOUNDARY + "--\r\n";
  }

  private static String page(String location) {
    return location.replace("/v1", "");
  }

  private static String head(String path, long length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary="
        + BOUNDARY
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static HttpRequest.Builder multipart(String body) {
    return HttpRequest.newBuilder()
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(multipart(body), path);
  }

  /** Sends a form as its page would. */
  private HttpResponse<String> form(String path, String body) throws Exception {
    String page = get(path).body();
    return post(
        path, field("token", value(page, "token")) + field("once", value(page, "once")) + body);
  }

  private HttpResponse<String> confirm(String address, String page, String fields)
      throws Exception {
    return client.send(confirming(address, page, fields), BodyHandlers.ofString());
  }

  private static HttpRequest confirming(String address, String page, String fields) {
    String once = fields.contains("once=") ? "" : "&once=" + value(page, "once");
    return HttpRequest.newBuilder()
        .uri(URI.create("http://127.0.0.1:" + server.port() + address + "/confirm"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html")
        .POST(BodyPublishers.ofString("token=" + value(page, "token") + once + "&" + fields))
        .build();
  }

  private static String value(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(), path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    return client.send(
        request.uri(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<Path> list(String path) throws IOException {
    Path of = folder.resolve("work").resolve(path);
    if (!Files.isDirectory(of)) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(of)) {
      return files.sorted().toList();
    }
  }

  private static List<Path> uploads() throws IOException {
    return list("uploads");
  }

  private static List<Path> jobs() throws IOException {
    return list("waiting");
  }

  private static JsonNode job(int number) throws IOException {
    return json(Files.readString(jobs().get(number)));
  }

  /** Does what the worker does when a job has ended. */
  private static void end(JsonNode job, String state, String outcome) throws IOException {
    String id = job.get("id").asText();
    Files.createDirectories(folder.resolve("work").resolve(state));
    Files.writeString(
        folder.resolve("work").resolve(state).resolve(id + ".json"),
        job.toString().replaceFirst("\\}$", ",") + outcome + "}");
    Files.delete(folder.resolve("work/waiting").resolve(id + ".json"));
  }
}
