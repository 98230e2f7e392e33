package org.citeswarehouse.jobs.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.citeswarehouse.jobs.build.Build;
import org.citeswarehouse.jobs.build.BuildReport;
import org.citeswarehouse.jobs.fix.Fixing;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./cites build}. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {

  @ParentCommand private JobsMain main;
  @Spec private CommandSpec spec;

  @Option(names = "--party", paramLabel = "XX")
  private String party;

  @Option(names = "--year", paramLabel = "YYYY")
  private Integer year;

  @Option(names = "--as-of", paramLabel = "DATE")
  private String asOf;

  @Option(names = "--many-crossings", paramLabel = "once|issue|none", defaultValue = "once")
  private String manyCrossings;

  @Override
  public Integer call() {
    Parties.known(party);
    LocalDate day = day(asOf);
    ManyCrossingsTreatment treatment = treatment(manyCrossings);
    Console console = main.console();
    try (OpenWarehouse open = new OpenWarehouse(main, console)) {
      if (year != null) {
        console.say("build.year");
      }
      String call = String.join(" ", spec.commandLine().getParseResult().originalArgs());
      new Fixing(open.warehouse(), open.stages()).takeInbox(call);
      print(new Build(open.warehouse(), open.stages()).run(party, day, treatment, call), console);
    }
    return 0;
  }

  private static ManyCrossingsTreatment treatment(String word) {
    return ManyCrossingsTreatment.find(word)
        .orElseThrow(
            () ->
                new UserErrorException(
                    Exit.USAGE,
                    "many-crossings.bad",
                    word,
                    Arrays.stream(ManyCrossingsTreatment.values())
                        .map(ManyCrossingsTreatment::word)
                        .collect(Collectors.joining(", "))));
  }

  static LocalDate day(String text) {
    if (text == null) {
      return Day.today();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      UserErrorException error = new UserErrorException(Exit.USAGE, "date.bad", text);
      error.addSuppressed(e);
      throw error;
    }
  }

  static void print(BuildReport report, Console console) {
    console.report(report);
    if (!report.unchanged().isEmpty()) {
      console.say("build.unchanged", String.join(", ", report.unchanged()));
    }
    if (report.runId() == null) {
      console.say("nothing");
      return;
    }
    console.say("build.done", String.join(", ", report.built()), report.asOf());
    console.say("build.states");
    report.states().forEach((state, lines) -> console.say("build.state", state, lines));
    console.say("run", report.runId());
  }
}
