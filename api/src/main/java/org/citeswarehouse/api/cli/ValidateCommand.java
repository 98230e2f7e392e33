package org.citeswarehouse.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.decision.Waiver;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.validation.MarkedCsv;
import org.citeswarehouse.api.validation.MarkedFile;
import org.citeswarehouse.api.validation.MarkedWorkbook;
import org.citeswarehouse.api.validation.ReturnedWorkbook;
import org.citeswarehouse.api.validation.ValidatedFile;
import org.citeswarehouse.api.validation.Validation;
import org.citeswarehouse.api.validation.Waivers;
import org.citeswarehouse.api.validation.WarehouseTaxonomy;
import org.citeswarehouse.ingest.ByteSource;
import org.citeswarehouse.ingest.SourceFile;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.validation.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./cites validate}: holds the rules against a report file and gives it back with a column
 * ERRORS. Source: contract of issue C, trade-database-facts B.
 */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

  /** Words that this command shares with reports. */
  static final List<String> WORDS = List.of("party");

  private final ApiMain main;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "validate.file")
  private Path file;

  @Option(
      names = "--perspective",
      required = true,
      paramLabel = "I|E|I,E",
      descriptionKey = "validate.perspective")
  private String perspective;

  @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "validate.year")
  private String year;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "validate.out")
  private Path out;

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "validate.rules")
  private Path rules;

  @Option(names = "--warnings", paramLabel = "FILE", descriptionKey = "validate.warnings")
  private Path warnings;

  @Option(names = "--waivers", paramLabel = "FILE", descriptionKey = "validate.waivers")
  private Path waivers;

  ValidateCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Validation.Asked asked = asked(Words.given(spec, WORDS::contains));
    if (!Files.isRegularFile(file)) {
      throw Refusal.of(Kind.WRONG_INPUT, "validate.missing", file.toString());
    }
    boolean workbook = ReturnedWorkbook.isOne(file);
    if (workbook && (out == null ? !main.json : !isWorkbook(out))) {
      throw Refusal.of(Kind.WRONG_INPUT, "validate.workbook", file.toString());
    }
    RuleBook book = book();
    Known known = known(asked.party());
    Waivers letStand = waivers == null ? known.waivers() : known.waivers().and(waivers, book);
    WarehouseTaxonomy taxonomy = known.taxonomy();
    Validation validation = new Validation(book, taxonomy, letStand);
    SourceFile source = new SourceFile(file.getFileName().toString(), ByteSource.of(file));
    ValidatedFile validated = write(validation, source, asked, workbook);
    if (warnings != null) {
      WholeFile.write(warnings, to -> OpenWarnings.write(validated.report(), asked.party(), to));
    }
    if (main.json) {
      main.console().out().println(ValidationTexts.json(validated, source.name(), asked, taxonomy));
    } else {
      // The file itself may be on standard output.
      boolean toFile = out != null;
      ValidationTexts.print(
          validated, asked, taxonomy, toFile ? main.console().out() : main.console().err());
    }
    return 0;
  }

  private ValidatedFile write(
      Validation validation, SourceFile source, Validation.Asked asked, boolean workbook)
      throws IOException {
    if (out == null) {
      return main.json
          ? validation.run(source, asked, MarkedFile.none())
          : toStandardOutput(validation, source, asked);
    }
    if (workbook) {
      try (ReturnedWorkbook returned = new ReturnedWorkbook(file)) {
        ValidatedFile validated = validation.run(source, asked, returned);
        WholeFile.write(out, returned::write);
        return validated;
      }
    }
    if (isWorkbook(out)) {
      try (MarkedWorkbook marked = new MarkedWorkbook()) {
        ValidatedFile validated = validation.run(source, asked, marked);
        WholeFile.write(out, marked::write);
        return validated;
      }
    }
    ValidatedFile[] validated = new ValidatedFile[1];
    WholeFile.write(
        out, stream -> validated[0] = validation.run(source, asked, new MarkedCsv(stream)));
    return validated[0];
  }

  private static boolean isWorkbook(Path out) {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  private ValidatedFile toStandardOutput(
      Validation validation, SourceFile source, Validation.Asked asked) throws IOException {
    OutputStream stdout = new BufferedOutputStream(main.console().out());
    ValidatedFile validated = validation.run(source, asked, new MarkedCsv(stdout));
    stdout.flush();
    if (main.console().out().checkError()) {
      throw Refusal.of(Kind.UNWRITABLE, "export.broken-off");
    }
    return validated;
  }

  /** What the warehouse knows of taxa, and which warnings of the Party were let stand. */
  private record Known(WarehouseTaxonomy taxonomy, Waivers waivers) {}

  private Known known(String party) {
    if (!Files.isDirectory(Path.of(main.warehouse))) {
      return new Known(WarehouseTaxonomy.none(), Waivers.none());
    }
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Reading reading = Reading.current(warehouse);
      return new Known(WarehouseTaxonomy.of(reading), Waivers.of(Waiver.of(reading, party)));
    }
  }

  private RuleBook book() {
    if (rules != null && !Files.isDirectory(rules)) {
      throw Refusal.of(Kind.WRONG_INPUT, "validate.rules", rules.toString(), "-");
    }
    try {
      return rules == null ? RuleBook.standard() : RuleBook.of(rules);
    } catch (IllegalArgumentException e) {
      Refusal refusal =
          Refusal.of(
              Kind.UNREADABLE_INPUT,
              "validate.rules",
              rules.toString(),
              String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private Validation.Asked asked(Arguments given) {
    String party =
        given
            .find("party")
            .orElseThrow(
                () -> Refusal.of(Kind.WRONG_INPUT, "parameter.missing", "party", "validate"));
    if (Countries.find(party).isEmpty()) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "filter.value", "party", party, "AD, AE, AF \u2026 ZW (ISO 3166)");
    }
    if (year != null && !year.matches("(19|20)[0-9]{2}")) {
      throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "year", year, "1975\u20262099");
    }
    return new Validation.Asked(party, perspectives(), year == null ? null : Integer.valueOf(year));
  }

  private Set<Direction> perspectives() {
    Set<Direction> asked = EnumSet.noneOf(Direction.class);
    for (String one : perspective.split(",", -1)) {
      if (!one.equals("I") && !one.equals("E")) {
        throw Refusal.of(Kind.WRONG_INPUT, "filter.value", "perspective", perspective, "I; E; I,E");
      }
      asked.add(Direction.valueOf(one));
    }
    return asked;
  }
}
