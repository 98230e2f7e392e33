package org.citeswarehouse.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.Reported;
import org.citeswarehouse.jobs.correction.CorrectionReport;
import org.citeswarehouse.jobs.intake.Ingest;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.intake.IngestRequest;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.register.Direction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./cites ingest KIND FILE…}. */
@Command(name = "ingest")
final class IngestCommand implements Callable<Integer> {

  @ParentCommand private JobsMain main;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "KIND")
  private String kind;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
  private List<Path> files;

  @Option(names = "--party", paramLabel = "XX")
  private String party;

  @Option(names = "--release", paramLabel = "NAME")
  private String release;

  @Option(names = "--perspective", paramLabel = "I|E")
  private String perspective;

  @Option(names = "--year", paramLabel = "YYYY")
  private Integer year;

  @Option(names = "--replaces", paramLabel = "SHA256")
  private String replaces;

  @Override
  public Integer call() {
    IngestRequest request = request();
    Console console = main.console();
    try (OpenWarehouse open = new OpenWarehouse(main, console)) {
      print(new Ingest(open.warehouse(), open.stages()).take(request), console);
    }
    return 0;
  }

  static void print(IngestReport report, Console console) {
    console.report(ReportJson.of(report));
    FilesTold.print(report, console);
    if (!report.issues().isEmpty()) {
      console.say("issues");
      for (IngestReport.IssueCount issue : report.issues()) {
        console.say("issue", issue.code(), issue.severity(), issue.column(), issue.count());
      }
    }
    if (report.correction() != null) {
      CorrectionReport correction = report.correction();
      console.say(
          "correction",
          correction.replaced(),
          correction.added(),
          correction.changed(),
          correction.removed());
      correction.decisionsWithoutSubject().forEach(d -> console.say("correction.decision", d));
      console.say("correction.list", correction.party());
    }
    if (report.runId() == null) {
      console.say("nothing");
    } else {
      console.say("run", report.runId());
    }
  }

  private IngestRequest request() {
    InputKind known =
        InputKind.find(kind)
            .orElseThrow(
                () ->
                    new UserErrorException(
                        Exit.USAGE, "kind.unknown", kind, words(InputKind.offered())));
    refuse("--perspective", perspective != null && known != InputKind.ANNUAL_REPORT);
    refuse("--year", year != null && known != InputKind.ANNUAL_REPORT);
    if (perspective != null && Direction.find(perspective).isEmpty()) {
      throw new UserErrorException(Exit.USAGE, "perspective.unknown", perspective);
    }
    refuse("--release", release != null && known != InputKind.SHIPMENTS);
    refuse("--party", party != null && !known.ofOneParty() && !known.isReference());
    if (known.ofOneParty() && party == null) {
      throw new UserErrorException(Exit.USAGE, "party.missing", files.get(0).getFileName(), kind);
    }
    String owner = known.ofOneParty() ? Parties.known(party) : null;
    return new IngestRequest(
        known,
        files,
        owner,
        release,
        Day.today(),
        String.join(" ", spec.commandLine().getParseResult().originalArgs()),
        new Reported(year, perspective == null ? null : Direction.valueOf(perspective)),
        replaces);
  }

  private void refuse(String option, boolean given) {
    if (given) {
      throw new UserErrorException(Exit.USAGE, "option.unneeded", option, kind);
    }
  }

  private static String words(List<InputKind> kinds) {
    return kinds.stream().map(InputKind::word).collect(Collectors.joining(", "));
  }
}
