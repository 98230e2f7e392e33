package org.citeswarehouse.jobs.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.citeswarehouse.ingest.sample.SampleRegister;
import org.citeswarehouse.ingest.sample.SampleSummary;
import org.citeswarehouse.jobs.build.Build;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The first half of {@code ./cites demo}: writes the sample, takes it in and builds. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  private static final long SEED = 2024;
  private static final List<InputKind> KINDS =
      List.of(
          InputKind.CHECKLIST,
          InputKind.PERMITS,
          InputKind.ENDORSEMENTS,
          InputKind.CUSTOMS,
          InputKind.SHIPMENTS);

  @ParentCommand private JobsMain main;

  @Option(names = "--sample", required = true)
  private Path sample;

  @Option(names = "--party", required = true)
  private String party;

  @Option(names = "--as-of", required = true)
  private String asOf;

  @Override
  public Integer call() throws java.io.IOException {
    Console console = main.console();
    LocalDate day = BuildCommand.day(asOf);
    Files.createDirectories(sample);
    SampleSummary summary = SampleRegister.write(sample, SEED);
    console.say("demo.sample", summary);
    try (OpenWarehouse open = new OpenWarehouse(main, console)) {
      for (InputKind kind : KINDS) {
        Path file = sample.resolve(kind.word() + ".csv");
        IngestRequest request =
            new IngestRequest(
                kind, List.of(file), kind.ofOneParty() ? party : null, null, day, "demo");
        IngestCommand.print(new Ingest(open.warehouse(), open.stages()).take(request), console);
      }
      BuildCommand.print(
          new Build(open.warehouse(), open.stages())
              .run(party, day, ManyCrossingsTreatment.ONCE, "demo"),
          console);
    }
    return 0;
  }
}
