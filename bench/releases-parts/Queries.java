import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks a running server ten typical queries of trade, one after the other, and reads each answer to its end.
 *
 * <p>{@code Queries first AT ARGUMENTS NAME} asks one query once, {@code Queries each AT ARGUMENTS} asks all with each of their arguments,
 * so that no answer was given before, {@code Queries downloads AT YEARS FOLDER ROWS} takes files and, where all rows are
 * more than a sheet holds, asks for them as a workbook. Figures come as
 * {@code name<TAB>cold or warm<TAB>milliseconds<TAB>bytes}.
 */
final class Queries {

  private static final int MOST_IN_A_SHEET = 1_048_575;
  private static final String YEARS = "2013-2022";
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** {a} and {b} are what is asked for, {t} and {u} codes of term and unit. */
  private static final Map<String, String> PATHS =
      Map.of(
          "taxon_trend", "/v1/charts/reported-trade.json?taxon={a}&term={t}&unit={u}",
          "exporter_year", "/v1/trade/comptab?exporter={a}&year={b}",
          "importer_year", "/v1/trade/comptab?importer={a}&year={b}",
          "top_importers", "/v1/charts/trade-importers.json?exporter={a}&term={t}&unit={u}&year=" + YEARS,
          "top_exporters", "/v1/charts/trade-exporters.json?importer={a}&term={t}&unit={u}&year=" + YEARS,
          "gross_exports", "/v1/trade/gross-exports?taxon={a}&year=" + YEARS,
          "net_imports", "/v1/trade/net-imports?importer={a}&year={b}",
          "terms_genus", "/v1/charts/trade-terms.json?taxon={a}",
          "shipments_page", "/v1/trade/shipments?taxon={a}&year={b}",
          "taxon_importer", "/v1/trade/comptab?taxon={a}&importer={b}");

  private record Answer(int status, double milliseconds, long bytes, String begins) {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "first" -> first(args[1], Path.of(args[2]), args[3]);
      case "each" -> each(args[1], Path.of(args[2]));
      default -> downloads(args[1], args[2], Path.of(args[3]), Long.parseLong(args[4]));
    }
  }

  private static void first(String at, Path arguments, String name) throws Exception {
    warmClient(at);
    for (var path : asked(arguments, name)) {
      var answer = get(at + path, null);
      if (answer.status() == 200) { // names that two taxa share are refused before anything is read
        tell(name, "cold", answer);
        return;
      }
    }
  }

  private static void each(String at, Path arguments) throws Exception {
    warmClient(at);
    for (var name : names(arguments)) {
      int refused = 0;
      String why = "";
      // The first arguments are those of cold queries and make the code warm; they are asked, not counted.
      int uncounted = 5;
      for (var path : asked(arguments, name)) {
        var answer = get(at + path, null);
        if (answer.status() != 200) {
          refused++;
          why = path + " " + answer.begins();
        } else if (uncounted-- <= 0) {
          tell(name, "warm", answer);
        }
      }
      if (refused > 0) {
        System.err.printf("%s: %d refused, such as %s%n", name, refused, why);
      }
    }
  }

  private static void downloads(String at, String years, Path folder, long all) throws Exception {
    warmClient(at);
    var path = "/v1/trade/shipments.%s?year=" + years;
    tell("download_csv", "cold", get(at + path.formatted("csv"), folder.resolve("shipments.csv")));
    tell("download_csv", "warm", get(at + path.formatted("csv"), folder.resolve("shipments.csv")));
    // Written once below the server's temporary folder: the second time it is only sent.
    tell("download_parquet", "cold", get(at + path.formatted("parquet"), folder.resolve("shipments.parquet")));
    tell("download_parquet", "warm", get(at + path.formatted("parquet"), folder.resolve("shipments.parquet")));
    if (all > MOST_IN_A_SHEET) {
      for (var state : List.of("cold", "warm")) {
        var refusal = get(at + "/v1/trade/shipments.xlsx", null);
        tell("refusal_xlsx", state, refusal);
        if (refusal.status() < 400) {
          System.err.println("a workbook beyond its limit was not refused: " + refusal.status());
        }
      }
    }
  }

  private static void warmClient(String at) throws Exception {
    for (int i = 0; i < 20; i++) {
      get(at + "/health", null);
    }
  }

  private static Answer get(String address, Path to) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(30)).build();
    long begun = System.nanoTime();
    var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
    long bytes;
    var begins = "";
    try (InputStream body = response.body()) {
      if (to == null) {
        var all = body.readAllBytes();
        bytes = all.length;
        begins = new String(all, 0, Math.min(all.length, 300), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
      } else {
        try (var out = Files.newOutputStream(to)) {
          bytes = body.transferTo(out);
        }
      }
    }
    return new Answer(response.statusCode(), (System.nanoTime() - begun) / 1e6, bytes, begins);
  }

  private static List<String> names(Path arguments) throws IOException {
    return Files.readAllLines(arguments).stream().map(line -> line.split("\t", -1)[0]).distinct().toList();
  }

  private static List<String> asked(Path arguments, String name) throws IOException {
    var found = new ArrayList<String>();
    for (var line : Files.readAllLines(arguments)) {
      var cells = line.split("\t", -1);
      if (cells[0].equals(name)) {
        found.add(
            PATHS
                .get(name)
                // Names of genera as the database has them end in spp.; the filter takes the name of the taxon.
                .replace("{a}", encoded(cells[1].replaceAll(" spp\\.$", "")))
                .replace("{b}", encoded(cells[2]))
                .replace("{t}", encoded(cells[3]))
                .replace("{u}", encoded(cells[4])));
      }
    }
    return found;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void tell(String name, String state, Answer answer) {
    System.out.printf(Locale.ROOT, "%s\t%s\t%.2f\t%d\t%d%n", name, state, answer.milliseconds(), answer.bytes(), answer.status());
  }
}
