package org.citeswarehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.FixtureWarehouse;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.model.table.TradeTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that broke off and are gone on with. Source: RFC 9110, 13.1.5 and 14. */
class ResumableDownloadTest {

  private static final String CSV = "/v1/trade/shipments.csv";
  private static final String SHIPMENT =
      """
      year,appendix,taxon,term,quantity,importer,exporter,reporter_type,release
      2012,II,Naja naja,LIV,5,CH,IN,I,v1
      """;

  @TempDir private Path folder;
  private FixtureWarehouse fixture;
  private Warehouse warehouse;
  private Server server;

  @BeforeEach
  void serve() {
    fixture = new FixtureWarehouse(folder);
    shipments(5000, "r1");
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
    warehouse.close();
  }

  private void shipments(int many, String run) {
    fixture
        .write(
            TradeTables.SHIPMENTS,
            SHIPMENT,
            "SELECT * EXCLUDE (i) REPLACE (lpad(CAST(i AS VARCHAR), 8, '0') AS id) FROM t, range("
                + many
                + ") AS numbers(i)")
        .run(run, "2024-12-31");
  }

  private HttpRequest request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return HttpClient.newHttpClient().send(request(path, headers), BodyHandlers.ofByteArray());
  }

  private byte[] brokenOff(String path, int bytes) throws Exception {
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request(path), BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      return in.readNBytes(bytes);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private long prepared() throws IOException {
    try (Stream<Path> files = Files.list(warehouse.database().spill())) {
      return files.filter(f -> f.getFileName().toString().startsWith("prepared-")).count();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shipments.csv", "shipments.parquet", "releases.csv"})
  void aDownloadThatBrokeOffAndIsGoneOnWithIsTheWholeByteForByte(String name) throws Exception {
    String path = "/v1/trade/" + name;
    HttpResponse<byte[]> whole = get(path);
    int at = Math.min(12_345, whole.body().length / 2);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(brokenOff(path, at));

    HttpResponse<byte[]> rest =
        get(path, "Range", "bytes=" + at + "-", "If-Range", header(whole, "ETag"));
    both.write(rest.body());

    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(header(rest, "Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(at, whole.body().length - 1, whole.body().length));
    assertThat(header(rest, "ETag")).isEqualTo(header(whole, "ETag"));
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(both.toByteArray()).isEqualTo(whole.body());
  }

  @Test
  void afterANewRunTheWholeNewFileIsGiven() throws Exception {
    HttpResponse<byte[]> old = get(CSV);
    shipments(5001, "r2");

    HttpResponse<byte[]> answer = get(CSV, "Range", "bytes=100-", "If-Range", header(old, "ETag"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag")).isNotEqualTo(header(old, "ETag"));
    assertThat(answer.body()).isEqualTo(get(CSV).body());
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("00005000,2012");
  }

  @Test
  void whatWasBegunInAVersionIsGoneOnWithInThatVersion() throws Exception {
    String pinned = CSV + "?version=r1";
    HttpResponse<byte[]> old = get(pinned);
    shipments(5001, "r2");

    HttpResponse<byte[]> rest = get(pinned, "Range", "bytes=100-", "If-Range", header(old, "ETag"));

    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(old.body(), 100, old.body().length));
  }

  /** The same strong tag stands for the same bytes, also where the file had to be made again. */
  @ParameterizedTest
  @ValueSource(strings = {"shipments.csv", "shipments.parquet"})
  void aFileThatIsMadeAgainIsTheSameByteForByte(String name) throws Exception {
    shipments(300_000, "r2");
    HttpResponse<byte[]> first = get("/v1/trade/" + name, "Range", "bytes=0-");
    stop();
    warehouse = Warehouse.open(folder.toString(), Limits.SERVING);
    server = Server.start(warehouse, "127.0.0.1", 0);

    HttpResponse<byte[]> again = get("/v1/trade/" + name, "Range", "bytes=0-");

    assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void partsAreGivenFromEitherEnd() throws Exception {
    byte[] whole = get(CSV).body();

    assertThat(get(CSV, "Range", "bytes=0-9").body()).isEqualTo(Arrays.copyOf(whole, 10));
    assertThat(get(CSV, "Range", "bytes=-10").body())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 10, whole.length));
    assertThat(prepared()).as("one file for all parts").isEqualTo(1);
  }

  @Test
  void aPartThatBeginsBehindTheEndIsRefusedWithTheLengthOfTheFile() throws Exception {
    int bytes = get(CSV).body().length;

    HttpResponse<byte[]> answer = get(CSV, "Range", "bytes=" + bytes + "-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + bytes);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("bytes=" + bytes + "-", "\"remedy\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=9-5", "bytes=x-", "items=0-5", "bytes=0-1,5-6"})
  void aRangeThatIsMalformedOrOfSeveralPartsIsIgnored(String range) throws Exception {
    HttpResponse<byte[]> answer = get(CSV, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(get(CSV).body());
  }

  @Test
  void aTagThatIsWeakOrOfOtherBytesGivesTheWhole() throws Exception {
    HttpResponse<byte[]> whole = get(CSV);
    for (String tag :
        new String[] {"W/" + header(whole, "ETag"), "\"other\"", "Wed, 21 Oct 2015 07:28:00 GMT"}) {
      HttpResponse<byte[]> answer = get(CSV, "Range", "bytes=5-", "If-Range", tag);
      assertThat(answer.statusCode()).as(tag).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(whole.body());
    }
  }

  @Test
  void whatTheClientHasAlreadyIsNotGivenInPartsEither() throws Exception {
    String tag = header(get(CSV), "ETag");

    assertThat(get(CSV, "Range", "bytes=5-", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void plainCsvIsStreamedAndLeavesNoFile() throws Exception {
    get(CSV);
    assertThat(prepared()).isZero();

    get("/v1/trade/shipments.parquet");
    assertThat(prepared()).isEqualTo(1);
  }

  @Test
  void otherFormsAreGivenAsAWhole() throws Exception {
    HttpResponse<byte[]> pages = get("/v1/trade/shipments.json", "Range", "bytes=5-");

    assertThat(pages.statusCode()).isEqualTo(200);
    assertThat(header(pages, "Accept-Ranges")).isEmpty();
  }
}
