package org.citeswarehouse.api.cli;

import java.io.IOException;
import java.time.Instant;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./cites freeze}: keeps an annual report as it is submitted. */
@Command(name = "freeze")
final class FreezeCommand implements Callable<Integer> {

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
    ReportRequest request = ReportRequest.of(Words.given(spec, ReportRequest.WORDS::contains));
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Reading reading = Reading.current(warehouse);
      Submission made =
          new Freezing(new Submissions(warehouse), reading)
              .freeze(request, by, note, Optional.ofNullable(unready), Instant.now());
      ReportDownload.partners(new AnnualReports(reading), request)
          .ifPresent(main.console().err()::println);
      if (main.json) {
        main.console().out().println(SubmissionsCommand.json(made));
      } else {
        main.console()
            .out()
            .println(
                Texts.of(
                    "frozen",
                    made.party(),
                    Integer.toString(made.year()),
                    Integer.toString(made.number()),
                    made.frozenAt()));
        made.files()
            .forEach(f -> main.console().out().println("  " + f.sha256() + "  " + f.name()));
      }
    }
    return 0;
  }
}
