package org.citeswarehouse.jobs.cli;

import org.citeswarehouse.jobs.warehouse.SparkSessions;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.jobs.work.Told;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.day.UnknownZoneException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * Entry of the half of the command line that writes: ingest, build, decide, fix, the demo's sample,
 * and the worker that does so for the server.
 */
@Command(
    name = "cites",
    subcommands = {
      IngestCommand.class,
      BuildCommand.class,
      DecideCommand.class,
      FixCommand.class,
      DemoCommand.class,
      SampleCommand.class,
      WorkerCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "cites 0.1.0",
    resourceBundle = "org.citeswarehouse.jobs.cli.usage",
    scope = ScopeType.INHERIT)
public final class JobsMain {

  @Option(
      names = "--warehouse",
      paramLabel = "URI",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:CITES_WAREHOUSE:-warehouse}")
  private String warehouse;

  @Option(
      names = "--master",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      defaultValue = "local[*]")
  private String master;

  @Option(names = "--json", scope = ScopeType.INHERIT)
  private boolean json;

  private final Console given;

  JobsMain() {
    this(null);
  }

  private JobsMain(Console given) {
    this.given = given;
  }

  /** Runs a command, ends Spark and the process, with the exit code of the command. */
  public static void main(String[] args) {
    int exit = run(args);
    SparkSessions.end();
    System.exit(exit);
  }

  /**
   * Runs a command; gives the exit code of contract section 1. The Spark session that it started
   * stays for further commands of the process.
   */
  public static int run(String... args) {
    return run(null, args);
  }

  /** The same, told to a console; to the terminal where it is null. */
  static int run(JobConsole console, String... args) {
    JobsMain main = new JobsMain(console);
    CommandLine line = new CommandLine(main);
    DecideCommand.FORMS.addTo(line.getSubcommands().get("decide").getCommandSpec());
    FixCommand.FORMS.addTo(line.getSubcommands().get("fix").getCommandSpec());
    Console told = console == null ? new Terminal(System.out, System.err, false) : console;
    line.setExecutionExceptionHandler(new ErrorHandler(told));
    if (console != null) {
      line.setParameterExceptionHandler(
          (e, words) -> {
            console.misused(e.getMessage());
            return Exit.USAGE.code();
          });
    }
    // The mapper is also asked about calls that picocli cannot parse.
    line.setExitCodeExceptionMapper(
        e -> e instanceof CommandLine.ParameterException ? Exit.USAGE.code() : Exit.FAILED.code());
    try {
      Day.zone();
    } catch (UnknownZoneException e) {
      told.error(Told.of(e.key(), e::problem, e::reason, e::remedy));
      return Exit.USAGE.code();
    }
    return line.execute(args);
  }

  String warehouse() {
    return warehouse;
  }

  String master() {
    return master;
  }

  Console console() {
    return given == null ? new Terminal(System.out, System.err, json) : given;
  }
}
