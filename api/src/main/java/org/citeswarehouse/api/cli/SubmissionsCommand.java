package org.citeswarehouse.api.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Standing;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.api.submission.Version;
import org.citeswarehouse.api.submission.VersionDescription;
import org.citeswarehouse.reports.table.CsvTable;
import org.citeswarehouse.reports.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./cites submissions}: lists the versions of submitted reports, whether they are still what
 * was frozen, gives back their files, and tells what a version changed.
 */
@Command(name = "submissions")
final class SubmissionsCommand implements Callable<Integer> {

  /** Words of a report that this command knows. */
  static final List<String> WORDS = List.of("party", "year");

  private final ApiMain main;

  @Spec private CommandSpec spec;

  @Option(names = "--number", paramLabel = "N", descriptionKey = "submissions.number")
  private String number;

  @Option(names = "--file", paramLabel = "NAME", descriptionKey = "submissions.file")
  private String file;

  @Option(names = "--since", paramLabel = "N", descriptionKey = "submissions.since")
  private String since;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "submissions.out")
  private String out;

  SubmissionsCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Submissions submissions = new Submissions(warehouse);
      Arguments given = Words.given(spec, WORDS::contains);
      if (number == null) {
        list(submissions, given);
      } else {
        give(submissions, ReportRequest.of(given));
      }
    }
    return 0;
  }

  private void list(Submissions submissions, Arguments given) {
    if (file != null || since != null || out != null) {
      throw Refusal.of(Kind.WRONG_INPUT, "submissions.which");
    }
    List<Version> all =
        submissions.all().stream()
            .filter(v -> given.find("party").map(v.party()::equals).orElse(true))
            .filter(v -> given.find("year").map(Integer.toString(v.year())::equals).orElse(true))
            .toList();
    if (main.json) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      all.forEach(v -> array.add(VersionDescription.of(v)));
      main.console().out().println(array);
    } else if (all.isEmpty()) {
      main.console().out().println(Texts.of("submissions.none"));
    } else {
      all.forEach(this::tell);
    }
  }

  private void tell(Version version) {
    PrintStream lines = main.console().out();
    Standing standing = version.standingWithFiles();
    String year = Integer.toString(version.year());
    String its = Integer.toString(version.number());
    lines.println(
        version
            .submission()
            .map(
                said ->
                    Texts.of(
                        "submissions.one",
                        version.party(),
                        year,
                        its,
                        said.frozenAt(),
                        said.frozenBy(),
                        standing.told()))
            .orElseGet(
                () -> Texts.of("submissions.unread", version.party(), year, its, standing.told())));
    if (!version.manifestSha256().isEmpty()) {
      lines.println("  " + version.manifestSha256() + "  manifest.json");
    }
    if (!standing.isIntact()) {
      lines.println("  " + version.folder());
    }
  }

  private void give(Submissions submissions, ReportRequest request) throws IOException {
    if (out == null || (file == null) == (since == null)) {
      throw Refusal.of(Kind.WRONG_INPUT, "submissions.what");
    }
    Version found = submissions.find(request.party(), request.year(), number);
    if (file != null) {
      try (InputStream bytes = submissions.open(found, file)) {
        WholeFile.write(out, main.console(), bytes::transferTo);
      }
      return;
    }
    Version older = submissions.find(request.party(), request.year(), since);
    try (Rows changes = submissions.changes(older, found)) {
      WholeFile.write(out, main.console(), stream -> CsvTable.write(changes, stream));
    }
  }
}
