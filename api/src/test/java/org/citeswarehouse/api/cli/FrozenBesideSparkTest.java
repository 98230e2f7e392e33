package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.citeswarehouse.api.fixture.SparkProcess;
import org.citeswarehouse.api.http.Server;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse that Spark wrote: what was frozen from it is there byte for byte after another load,
 * an OPTIMIZE and a VACUUM that keeps nothing. The other half of the program runs as a process of
 * its own, as it was packaged before this module.
 */
class FrozenBesideSparkTest {

  private static final String HEADER =
      "issuing_country,permit_no,permit_type,issue_date,valid_until,status,replaced_by,purpose,"
          + "export_country,import_country,line_no,scientific_name,appendix,term,description,"
          + "quantity,unit,source,origin_country,origin_permit_no,last_reexport_country,"
          + "last_reexport_permit_no,holder_id,remarks\n";
  private static final String PERMIT =
      "CH,13CH000001,E,2013-03-01,2013-08-31,ISSUED,,T,CH,DE,A,Python regius,II,LIV,Live,"
          + "10,,C,,,,,H1,\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void every_frozen_file_outlives_loads_optimize_and_vacuum() throws Exception {
    try (SparkProcess spark = SparkProcess.in(folder)) {
      freezeAndClear(spark);
    }
  }

  private void freezeAndClear(SparkProcess spark) throws Exception {
    write("permits.csv", HEADER + PERMIT);
    load(spark, "permits.csv");
    assertThat(cites("freeze --party CH --year 2013 --basis issued --by anna"))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    JsonNode frozen = versions().get(0);
    Map<String, byte[]> bytes = files();
    assertThat(new String(bytes.get("exports.csv"), StandardCharsets.UTF_8))
        .endsWith("II,Python regius,LIV,10,NAR,DE,,13CH000001,,,T,C,2013\n");

    write("more.csv", HEADER + PERMIT.replace("000001", "000002").replace(",10,", ",4,"));
    load(spark, "more.csv");
    spark.run("vacuum", home().toString());

    assertThat(
            cites(
                "export annual-report --party CH --year 2013 --basis issued --direction exports"
                    + " --out - --version "
                    + frozen.get("run").asText()))
        .as("the tables that it was frozen from are gone")
        .isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Its files have been cleared away since");
    assertThat(versions().get(0)).isEqualTo(frozen);
    assertThat(frozen.get("standing").asText()).isEqualTo("INTACT");
    assertThat(bytes).hasSize(5);
    try (Warehouse warehouse = Warehouse.open(home().toString(), Limits.SERVING);
        Server server = Server.start(warehouse, "127.0.0.1", 0)) {
      for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
        Path given = folder.resolve("given");
        assertThat(
                cites(
                    "submissions --party CH --year 2013 --number 1 --file "
                        + file.getKey()
                        + " --out "
                        + given))
            .isZero();
        assertThat(given).as(file.getKey()).hasBinaryContent(file.getValue());
        assertThat(get(server, "/v1/submissions/CH/2013/1/" + file.getKey()))
            .as(file.getKey())
            .isEqualTo(file.getValue());
      }
    }
  }

  private void load(SparkProcess spark, String permits) {
    String common = " --party CH --master local[2] --warehouse " + home();
    spark.run(("ingest permits " + permits + common).split(" "));
    spark.run(("build --as-of 2014-06-30" + common).split(" "));
  }

  private Path home() {
    return folder.resolve("w");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The files of the first version as they lie there. */
  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(home().resolve("submissions/CH/2013/1"))) {
      for (Path file : all.toList()) {
        if (!file.getFileName().toString().startsWith("manifest.")) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private JsonNode versions() throws IOException {
    out.reset();
    assertThat(cites("submissions --json")).isZero();
    return new ObjectMapper().readTree(out.toByteArray());
  }

  private byte[] get(Server server, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private int cites(String call) {
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return ApiMain.run(console, (call + " --warehouse " + home()).split(" "));
  }
}
