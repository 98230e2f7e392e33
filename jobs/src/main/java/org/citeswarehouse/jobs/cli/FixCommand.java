package org.citeswarehouse.jobs.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.citeswarehouse.jobs.fix.FixReport;
import org.citeswarehouse.jobs.fix.Fixing;
import org.citeswarehouse.jobs.intake.IngestReport;
import org.citeswarehouse.jobs.intake.RecheckReport;
import org.citeswarehouse.jobs.warehouse.RefusedFormException;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.fix.FixForm;
import org.citeswarehouse.model.issue.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code ./cites fix}: has a value read as another in all rows that have it; shows what would
 * become of them, does it with {@code --apply}, and takes it back with {@code --undo}.
 */
@Command(name = "fix")
final class FixCommand implements Callable<Integer> {

  @ParentCommand private JobsMain main;
  @Spec private CommandSpec spec;

  @Option(names = "--file", paramLabel = "FILE")
  private Path file;

  @Option(names = "--apply")
  private boolean apply;

  @Option(names = "--undo", paramLabel = "ID")
  private String undo;

  static final Forms FORMS =
      new Forms(
          "fix",
          FixForm.FIELDS,
          field -> field.equals("fixed_by") ? "--by" : "--" + field.replace('_', '-'));

  @Override
  public Integer call() {
    Map<String, String> given = FORMS.given(spec);
    given.putIfAbsent("fixed_by", System.getProperty("user.name"));
    boolean one = given.containsKey("column");
    if ((one ? 1 : 0) + (file == null ? 0 : 1) + (undo == null ? 0 : 1) != 1) {
      throw new UserErrorException(Exit.USAGE, "fix.ways");
    }
    if (undo != null && given.getOrDefault("reason", "").isBlank()) {
      throw new UserErrorException(Exit.USAGE, "fix.reason");
    }
    if (!apply) {
      // Looking needs no reason; doing does.
      given.putIfAbsent("reason", "-");
    }
    List<Map<String, String>> forms = undo == null ? forms(given) : List.of();
    try {
      Fixing.check(forms);
    } catch (RefusedFormException e) {
      throw FORMS.refused(e, file, Exit.USAGE);
    }
    String call = String.join(" ", spec.commandLine().getParseResult().originalArgs());
    Console console = main.console();
    try (OpenWarehouse open = new OpenWarehouse(main, console)) {
      Fixing fixing = new Fixing(open.warehouse(), open.stages());
      FixReport report =
          undo == null
              ? apply ? fixing.apply(forms, call) : fixing.preview(forms)
              : fixing.undo(undo, given.get("reason"), given.get("fixed_by"), call);
      console.report(json(report));
      print(report, console);
      return 0;
    } catch (RefusedFormException e) {
      throw FORMS.refused(e, file, Exit.REFUSED);
    }
  }

  private List<Map<String, String>> forms(Map<String, String> given) {
    if (file == null) {
      return List.of(given);
    }
    List<Map<String, String>> forms = FORMS.inFile(file);
    forms.forEach(form -> Forms.fill(form, given));
    return forms;
  }

  private static void print(FixReport report, Console console) {
    String done = report.runId() == null ? "would" : "done";
    for (FixReport.OfFix one : report.fixes()) {
      String key = one.fix().isUndoing() ? "fix.undone" : "fix." + done;
      console.say(
          key,
          one.rows(),
          one.fix().value(),
          one.fix().column(),
          one.fix().kind().word(),
          one.fix().readAs(),
          one.fix().id(),
          one.fix().undoes());
    }
    for (RecheckReport.OfFile of : report.rows().files()) {
      console.say(
          "fix.file." + done,
          of.name(),
          of.counts().read(),
          of.counts().accepted(),
          of.counts().held(),
          of.counts().rejected());
    }
    if (!report.rows().issues().isEmpty()) {
      console.say("fix.issues." + done);
    }
    for (IngestReport.IssueCount issue : report.rows().issues()) {
      console.say("issue", issue.code(), issue.severity(), issue.column(), issue.count());
    }
    solved(report).forEach(column -> console.say("fix.solved", column));
    List<String> standing = standing(report);
    if (!standing.isEmpty()) {
      console.say("fix.standing");
      console.say("fix.line", "kind,column,value,code");
      standing.forEach(row -> console.say("fix.line", row));
    }
    if (report.runId() == null) {
      console.say("fix.preview");
    } else {
      console.say("fix.next");
      console.say("run", report.runId());
    }
  }

  /** Columns of fixes in which nothing is left that keeps their rows out; others may do so. */
  private static Set<String> solved(FixReport report) {
    Set<String> open =
        report.rows().issues().stream()
            .filter(issue -> !issue.severity().equals(Severity.WARNING.name()))
            .map(IngestReport.IssueCount::column)
            .collect(Collectors.toSet());
    return report.fixes().stream()
        .filter(f -> !f.fix().isUndoing())
        .map(f -> f.fix().column())
        .filter(column -> !open.contains(column))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rows of a table of codes, which make the fixes hold for files to come. */
  private static List<String> standing(FixReport report) {
    return report.fixes().stream()
        .filter(f -> !f.fix().isUndoing())
        .flatMap(f -> FixForm.standing(f.fix()).stream())
        .toList();
  }

  private static Map<String, Object> json(FixReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run_id", report.runId());
    json.put("applied", report.runId() != null);
    json.put("fixes", report.fixes().stream().map(FixCommand::json).toList());
    json.put("files", report.rows().files().stream().map(FixCommand::json).toList());
    json.put("issues", report.rows().issues());
    json.put("codes", standing(report));
    return json;
  }

  private static Map<String, Object> json(FixReport.OfFix one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fix_id", one.fix().id());
    json.put("undoes", one.fix().undoes());
    json.putAll(FixForm.write(one.fix()));
    json.put("rows", one.rows());
    return json;
  }

  private static Map<String, Object> json(RecheckReport.OfFile of) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", of.name());
    json.put("sha256", of.sha256());
    json.put("rows", of.counts().read());
    json.put("accepted", of.counts().accepted());
    json.put("held", of.counts().held());
    json.put("rejected", of.counts().rejected());
    return json;
  }
}
