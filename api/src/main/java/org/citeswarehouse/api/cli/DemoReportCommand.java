package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportDownload;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.chart.ChartRequest;
import org.citeswarehouse.api.chart.Charts;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.output.Output;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.score.Score;
import org.citeswarehouse.api.score.Truth;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.reports.chart.ChartData;
import org.citeswarehouse.reports.chart.ChartName;
import org.citeswarehouse.reports.chart.ChartPicture;
import org.citeswarehouse.reports.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what the demo shows, and ends with its score against the truth of the sample. */
@Command(name = "demo-report", hidden = true)
final class DemoReportCommand implements Callable<Integer> {

  private static final List<String> ITEM =
      List.of("declaration_country", "declaration_no", "item_no");
  private static final Map<String, String> MATCHED =
      Stream.of("issuing_country", "permit_no", "line_no", "method", "finding")
          .collect(Collectors.toUnmodifiableMap(c -> c, c -> c));

  private static final int WIDTH = 800;
  private static final int HEIGHT = 480;

  private final ApiMain main;

  @Option(names = "--party", required = true, descriptionKey = "demo-report.party")
  private String party;

  @Option(names = "--year", required = true, descriptionKey = "demo-report.year")
  private String year;

  @Option(names = "--truth", required = true, descriptionKey = "demo-report.truth")
  private Path truth;

  @Option(names = "--out", required = true, descriptionKey = "demo-report.out")
  private Path out;

  @Option(names = "--address", descriptionKey = "demo-report.address")
  private String address;

  DemoReportCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    PrintStream console = main.console().out();
    Truth known = new Truth(truth);
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Reading reading = Reading.current(warehouse);
      numbers(reading, console);
      reports(reading, console);
      charts(reading, console);
      if (address != null) {
        console.println(Texts.of("demo.page", address));
      }
      console.println(methods(reading, known));
      console.println(score(reading, known));
    }
    return 0;
  }

  private void numbers(Reading reading, PrintStream console) {
    console.println(
        Texts.of(
            "demo.numbers",
            party,
            count(Outputs.RECONCILIATION, reading, Map.of("party", party)),
            count(Outputs.MATCHES, reading, Map.of("party", party)),
            count(
                Outputs.MATCHES,
                reading,
                Map.of("party", party, "method", "EXACT,NORMALISED,NEAR,ATTRIBUTE")),
            count(Outputs.REJECTS, reading, Map.of("party", party))));
  }

  private static String count(Output output, Reading reading, Map<String, String> words) {
    return String.format(
        Locale.ENGLISH, "%,d", output.query(reading, new Arguments(words)).count());
  }

  private void reports(Reading reading, PrintStream console) throws IOException {
    AnnualReports reports = new AnnualReports(reading);
    Map<String, String> words = Map.of("party", party, "year", year);
    Path workbook = out.resolve(ReportRequest.of(new Arguments(words)).fileName() + ".xlsx");
    ReportRequest both = ReportRequest.of(new Arguments(words));
    WholeFile.write(workbook, stream -> ReportDownload.write(reports, both, Format.XLSX, stream));
    console.println(Texts.of("demo.workbook", workbook.toString()));
    Path summary = out.resolve(both.fileName() + ".pdf");
    WholeFile.write(summary, stream -> ReportDownload.write(reports, both, Format.PDF, stream));
    console.println(Texts.of("demo.summary", summary.toString()));
    for (String direction : List.of("exports", "imports")) {
      ReportRequest request = ReportRequest.of(new Arguments(words).orElse("direction", direction));
      Path file = out.resolve(request.fileName() + ".csv");
      WholeFile.write(file, stream -> ReportDownload.write(reports, request, Format.CSV, stream));
      console.println(Texts.of("demo.upload", file.toString()));
    }
  }

  private void charts(Reading reading, PrintStream console) throws IOException {
    ChartRequest request =
        ChartRequest.of("charts", new Arguments(Map.of("party", party, "year", year)));
    for (ChartName name : ChartName.values()) {
      ChartData data = new Charts(reading, request).data(name);
      Path svg = out.resolve(name.word() + ".svg");
      Path png = out.resolve(name.word() + ".png");
      byte[] drawn = ChartPicture.svg(data, WIDTH, HEIGHT).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(svg, stream -> stream.write(drawn));
      WholeFile.write(png, stream -> stream.write(ChartPicture.png(data, WIDTH, HEIGHT)));
      console.println(Texts.of("demo.chart", svg.toString(), png.toString()));
    }
  }

  private String methods(Reading reading, Truth known) throws IOException {
    Query query = Outputs.MATCHES.query(reading, new Arguments(Map.of("party", party)));
    try (Rows rows = query.rows()) {
      return Texts.of(
          "demo.methods",
          known.shares("matches.csv", ITEM, MATCHED, "method", rows).entrySet().stream()
              .map(share -> share.getKey() + " " + share.getValue())
              .collect(Collectors.joining(", ")));
    }
  }

  private String score(Reading reading, Truth known) throws IOException {
    List<String> line = List.of("issuing_country", "permit_no", "line_no");
    Score lines =
        score(
            reading,
            known,
            Outputs.RECONCILIATION,
            "lines.csv",
            line,
            same(known, "lines.csv", line));
    Score matches = score(reading, known, Outputs.MATCHES, "matches.csv", ITEM, MATCHED);
    Score rejects =
        score(
            reading,
            known,
            Outputs.REJECTS,
            "bad_rows.csv",
            List.of("file", "row"),
            Map.of("expected", "severity"));
    return Texts.of("demo.score", words(lines), words(matches), words(rejects));
  }

  private Score score(
      Reading reading,
      Truth known,
      Output output,
      String file,
      List<String> key,
      Map<String, String> compared)
      throws IOException {
    Query query = output.query(reading, new Arguments(Map.of("party", party)));
    try (Rows rows = query.rows()) {
      return known.score(file, key, compared, rows);
    }
  }

  private static Map<String, String> same(Truth known, String file, List<String> key)
      throws IOException {
    Map<String, String> compared = new LinkedHashMap<>();
    List<String> ours =
        Outputs.RECONCILIATION.table().columns().stream().map(c -> c.name()).toList();
    known.columns(file).stream()
        .filter(c -> !key.contains(c) && ours.contains(c))
        .forEach(c -> compared.put(c, c));
    return compared;
  }

  private static String words(Score score) {
    return Texts.of(
        "demo.score.one",
        Long.toString(score.right()),
        Long.toString(score.truth()),
        Long.toString(score.wrong()),
        Long.toString(score.missing()),
        Long.toString(score.extra()));
  }
}
