package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportDownload;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Freezing;
import org.citeswarehouse.api.submission.Submission;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.submission.VersionDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./cites freeze}: keeps an annual report as it is submitted. */
@Command(name = "freeze")
final class FreezeCommand implements Callable<Integer> {

  /** Words of a report that this command knows: both directions are always submitted. */
  static final List<String> WORDS =
      ReportRequest.WORDS.stream().filter(word -> !word.equals("direction")).toList();

  private final ApiMain main;

  @Spec private CommandSpec spec;

  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "freeze.by")
  private String by;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "freeze.note")
  private String note;

  @Option(names = "--unready", paramLabel = "REASON", descriptionKey = "freeze.unready")
  private String unready;

  FreezeCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    ReportRequest request = ReportRequest.of(Words.given(spec, WORDS::contains));
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Reading reading = Reading.current(warehouse);
      Version made =
          new Freezing(new Submissions(warehouse), reading)
              .freeze(request, by, note, Optional.ofNullable(unready), Instant.now());
      ReportDownload.partners(new AnnualReports(reading), request)
          .ifPresent(main.console().err()::println);
      if (main.json) {
        main.console().out().println(VersionDescription.of(made));
      } else {
        tell(made, made.submission().orElseThrow());
      }
    }
    return 0;
  }

  private void tell(Version made, Submission said) {
    PrintStream out = main.console().out();
    out.println(
        Texts.of(
            "frozen",
            made.party(),
            Integer.toString(made.year()),
            Integer.toString(made.number()),
            said.frozenAt()));
    said.files().forEach(f -> out.println("  " + f.sha256() + "  " + f.name()));
    out.println("  " + made.manifestSha256() + "  manifest.json");
    out.println(Texts.of("frozen.keep"));
  }
}
