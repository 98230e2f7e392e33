package org.citeswarehouse.jobs.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.citeswarehouse.jobs.decision.Deciding;
import org.citeswarehouse.jobs.decision.RefusedDecisionException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.DecisionRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code ./cites decide}: one decision by options, several by file, or an undoing. */
@Command(name = "decide")
final class DecideCommand implements Callable<Integer> {

  @ParentCommand private JobsMain main;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION")
  private String action;

  @Option(names = "--file", paramLabel = "FILE")
  private Path file;

  @Option(names = "--undo", paramLabel = "ID")
  private String undo;

  /** Adds an option for each field that is neither the action nor has a word of its own. */
  static CommandSpec withFields(CommandSpec spec) {
    for (String field : DecisionForm.FIELDS) {
      if (!field.equals("action") && !field.equals("undoes")) {
        spec.addOption(
            OptionSpec.builder(option(field))
                .paramLabel("VALUE")
                .type(String.class)
                .descriptionKey(field)
                .build());
      }
    }
    return spec;
  }

  @Override
  public Integer call() {
    int ways = (action == null ? 0 : 1) + (file == null ? 0 : 1) + (undo == null ? 0 : 1);
    Map<String, String> given = given();
    if (ways != 1 || (file != null && !given.isEmpty())) {
      throw new UserErrorException(Exit.USAGE, "decide.ways");
    }
    List<Map<String, String>> forms = file == null ? List.of(one(given)) : inFile();
    String call = String.join(" ", spec.commandLine().getParseResult().originalArgs());
    Console console = main.console();
    try {
      Deciding.check(forms);
    } catch (RefusedDecisionException e) {
      throw refused(e, Exit.USAGE);
    }
    try (OpenWarehouse open = new OpenWarehouse(main, console)) {
      List<Decision> taken = new Deciding(open.warehouse(), open.stages()).take(forms, call);
      console.report(taken.stream().map(DecideCommand::json).toList());
      taken.forEach(d -> console.say("decide.taken", d.id(), d.action().name(), d.party()));
      console.say("decide.next");
      return 0;
    } catch (RefusedDecisionException e) {
      throw refused(e, Exit.REFUSED);
    }
  }

  private UserErrorException refused(RefusedDecisionException e, Exit exit) {
    DecisionRefusedException why = e.refusal();
    UserErrorException error =
        file == null
            ? new UserErrorException(exit, "decide.one", why.problem(), why.reason(), why.remedy())
            : new UserErrorException(
                Exit.REFUSED,
                "decide.row",
                file.getFileName(),
                e.number(),
                why.problem(),
                why.reason(),
                why.remedy());
    error.initCause(e);
    return error;
  }

  private Map<String, String> one(Map<String, String> given) {
    Map<String, String> form = new LinkedHashMap<>(given);
    form.put("action", undo == null ? action : Action.UNDO.name());
    if (undo != null) {
      form.put("undoes", undo);
    }
    form.putIfAbsent("decided_by", System.getProperty("user.name"));
    return form;
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    ParseResult parsed = spec.commandLine().getParseResult();
    for (String field : DecisionForm.FIELDS) {
      String value = parsed.matchedOptionValue(option(field), null);
      if (value != null) {
        given.put(field, value);
      }
    }
    return given;
  }

  private List<Map<String, String>> inFile() {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<Map<String, String>> forms = new ArrayList<>();
      rows.forEach(row -> forms.add(row.getFieldsAsMap()));
      if (forms.isEmpty()) {
        throw new UserErrorException(Exit.REFUSED, "decide.empty", file);
      }
      return forms;
    } catch (IOException | UncheckedIOException e) {
      throw caused(new UserErrorException(Exit.REFUSED, "nofile", file), e);
    } catch (CsvParseException e) {
      throw caused(
          new UserErrorException(Exit.REFUSED, "decide.csv", file, String.valueOf(e.getMessage())),
          e);
    }
  }

  private static UserErrorException caused(UserErrorException error, Exception cause) {
    error.initCause(cause);
    return error;
  }

  private static String option(String field) {
    return "--" + field.replace('_', '-');
  }

  private static Map<String, String> json(Decision decision) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("decision_id", decision.id());
    json.putAll(DecisionForm.write(decision));
    return json;
  }
}
