package org.citeswarehouse.api.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.catalogue.Outputs;
import org.citeswarehouse.api.fix.ReturnedFile;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.readiness.ReadinessReview;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.day.UnknownZoneException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** Main class of the half that reads. Exit codes: 0 done, 2 wrong usage, 1 anything else. */
@Command(
    name = "cites",
    synopsisSubcommandLabel = "COMMAND",
    version = "cites 0.1.0",
    scope = ScopeType.INHERIT,
    resourceBundle = "org.citeswarehouse.api.cli.usage")
public final class ApiMain {

  @Option(
      names = "--warehouse",
      paramLabel = "URI",
      defaultValue = "${env:CITES_WAREHOUSE:-./warehouse}",
      descriptionKey = "warehouse",
      scope = ScopeType.INHERIT)
  String warehouse;

  @Option(
      names = "--master",
      paramLabel = "URL",
      descriptionKey = "master",
      scope = ScopeType.INHERIT)
  String master;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help",
      scope = ScopeType.INHERIT)
  boolean help;

  /** Not inherited: what is read can be read as it was, and takes the word for that. */
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "program")
  boolean version;

  @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
  boolean json;

  /** Words that mean true where they stand alone. */
  private static final Set<String> SWITCHES =
      Set.of("pivot", "nil-return", "nil-imports", "nil-exports");

  private final Console console;

  private ApiMain(Console console) {
    this.console = console;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Console.standard(), args));
  }

  static int run(Console console, String... args) {
    ApiMain main = new ApiMain(console);
    CommandLine line = new CommandLine(main);
    line.addSubcommand(words(new ExportCommand(main)));
    line.addSubcommand(words(new TraceCommand(main), TraceCommand.words()));
    line.addSubcommand(words(new FreezeCommand(main), FreezeCommand.WORDS));
    line.addSubcommand(words(new SubmissionsCommand(main), SubmissionsCommand.WORDS));
    line.addSubcommand(words(new ValidateCommand(main), ValidateCommand.WORDS));
    line.addSubcommand(words(new ReadinessCommand(main), ReadinessReview.WORDS));
    line.addSubcommand(new HeadingsCommand(main));
    line.addSubcommand(new StatusCommand(main));
    line.addSubcommand(new UserCommand(main));
    line.addSubcommand(new SharingCommand(main));
    line.addSubcommand(new AuditCommand(main));
    line.addSubcommand(versioned(new ServeCommand(main)));
    line.addSubcommand(versioned(new DemoReportCommand(main)));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, given) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(console, e));
    if (args.length == 0) {
      line.usage(console.err());
      return CommandLine.ExitCode.USAGE;
    }
    try {
      Day.zone();
    } catch (UnknownZoneException e) {
      tell(console, e.problem(), e.reason(), e.remedy());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  Console console() {
    return console;
  }

  /** A command that reads nothing but the current state, and tells the program's version. */
  private static CommandLine versioned(Object command) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    spec.addOption(
        OptionSpec.builder("-V", "--version").versionHelp(true).descriptionKey("program").build());
    return new CommandLine(spec);
  }

  /** Filters and options of all outputs, each a command-line option. */
  private static CommandLine words(Object command) {
    Stream<String> words =
        Stream.of(
                Outputs.all().stream().flatMap(output -> output.allowed().stream()),
                ReportRequest.WORDS.stream(),
                ReturnedFile.WORDS.stream())
            .flatMap(all -> all);
    return words(command, words.distinct().toList());
  }

  private static CommandLine words(Object command, List<String> words) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    for (String word : words) {
      OptionSpec.Builder option =
          OptionSpec.builder("--" + word)
              .paramLabel(SWITCHES.contains(word) ? "true|false" : "LIST")
              .type(String.class)
              .description(Texts.of("option." + word));
      if (SWITCHES.contains(word)) {
        option.arity("0..1").fallbackValue("true");
      }
      spec.addOption(option.build());
    }
    return new CommandLine(spec);
  }

  private static int wrongUsage(Console console, ParameterException e) {
    List<String> options =
        e.getCommandLine().getCommandSpec().options().stream().map(o -> o.longestName()).toList();
    String allowed = options.stream().sorted().collect(Collectors.joining(", "));
    tell(
        console,
        e.getMessage(),
        Texts.of("cli.allowed", allowed),
        Texts.of("cli.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Console console, Exception e) {
    if (e instanceof Refusal refusal) {
      tell(console, refusal.problem(), refusal.reason(), refusal.remedy());
      return refusal.kind().exitCode();
    }
    if (e instanceof RefusedFileException refused) {
      tell(console, refused.problem(), refused.reason(), refused.remedy());
      return Kind.UNREADABLE_INPUT.exitCode();
    }
    console.err().println(Texts.of("cli.problem", Texts.of("cli.broken")));
    e.printStackTrace(console.err());
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void tell(Console console, String problem, String cause, String remedy) {
    console.err().println(Texts.of("cli.problem", problem));
    console.err().println(Texts.of("cli.cause", cause));
    console.err().println(Texts.of("cli.remedy", remedy));
  }
}
