package org.citeswarehouse.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.citeswarehouse.jobs.decision.Deciding;
import org.citeswarehouse.jobs.warehouse.RefusedFormException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.decision.Action;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.ListedSubject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code ./cites decide}: one decision by options, several by file, one action on every row of an
 * exported list, or an undoing.
 */
@Command(name = "decide")
final class DecideCommand implements Callable<Integer> {

  private static final int LISTED = 5;

  @ParentCommand private JobsMain main;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION")
  private String action;

  @Option(names = "--file", paramLabel = "FILE")
  private Path file;

  @Option(names = "--undo", paramLabel = "ID")
  private String undo;

  /** Neither the action nor what an undoing undoes has an option: they have words of their own. */
  static final Forms FORMS =
      new Forms(
          "decide",
          DecisionForm.FIELDS.stream()
              .filter(field -> !field.equals("action") && !field.equals("undoes"))
              .toList(),
          field -> "--" + field.replace('_', '-'));

  @Override
  public Integer call() {
    Map<String, String> given = FORMS.given(spec);
    boolean named = action != null || file != null;
    if (named == (undo != null)) {
      throw new UserErrorException(Exit.USAGE, "decide.ways");
    }
    List<Map<String, String>> forms = file == null ? List.of(one(given)) : inFile(given);
    String call = String.join(" ", spec.commandLine().getParseResult().originalArgs());
    Console console = main.console();
    try {
      Deciding.check(forms);
    } catch (RefusedFormException e) {
      throw FORMS.refused(e, file, Exit.USAGE);
    }
    try (OpenWarehouse open = new OpenWarehouse(main, console)) {
      List<Decision> taken = new Deciding(open.warehouse(), open.stages()).take(forms, call);
      console.report(taken.stream().map(DecideCommand::json).toList());
      say(taken, console);
      return 0;
    } catch (RefusedFormException e) {
      throw FORMS.refused(e, file, Exit.REFUSED);
    }
  }

  /** Of many, each row of a file is one: they are counted rather than listed. */
  private static void say(List<Decision> taken, Console console) {
    if (taken.size() > LISTED) {
      console.say("decide.many", taken.size(), taken.get(0).id(), taken.get(taken.size() - 1).id());
    } else {
      taken.forEach(d -> console.say("decide.taken", d.id(), d.action().name(), d.party()));
    }
    boolean now = taken.stream().allMatch(d -> d.action() == Action.WAIVE);
    console.say(now ? "decide.now" : "decide.next");
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

  /**
   * Decisions of the file, or the one action on each row of it; options given beside it hold for
   * the rows that leave them blank.
   */
  private List<Map<String, String>> inFile(Map<String, String> given) {
    List<Map<String, String>> forms = FORMS.inFile(file);
    if (action != null) {
      forms = forms.stream().map(row -> ListedSubject.of(row, action)).toList();
    }
    for (Map<String, String> form : forms) {
      Forms.fill(form, given);
      Forms.fill(form, Map.of("decided_by", System.getProperty("user.name")));
    }
    return forms;
  }

  private static Map<String, String> json(Decision decision) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("decision_id", decision.id());
    json.putAll(DecisionForm.write(decision));
    return json;
  }
}
