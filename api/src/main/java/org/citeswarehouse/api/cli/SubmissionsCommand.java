package org.citeswarehouse.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submission;
import org.citeswarehouse.api.submission.Submissions;
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

  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

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
  private Path out;

  SubmissionsCommand(ApiMain main) {
    this.main = main;
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
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
    List<Submission> all =
        submissions.all().stream()
            .filter(s -> given.find("party").map(s.party()::equals).orElse(true))
            .filter(s -> given.find("year").map(Integer.toString(s.year())::equals).orElse(true))
            .toList();
    if (main.json) {
      main.console().out().println(json(all));
      return;
    }
    if (all.isEmpty()) {
      main.console().out().println(Texts.of("submissions.none"));
    }
    for (Submission one : all) {
      main.console()
          .out()
          .println(
              Texts.of(
                  "submissions.one",
                  one.party(),
                  Integer.toString(one.year()),
                  Integer.toString(one.number()),
                  one.frozenAt(),
                  one.frozenBy(),
                  Texts.of(
                      submissions.isIntact(one) ? "submissions.intact" : "submissions.changed")));
    }
  }

  private void give(Submissions submissions, ReportRequest request) throws IOException {
    if (out == null || (file == null) == (since == null)) {
      throw Refusal.of(Kind.WRONG_INPUT, "submissions.what");
    }
    Submission found = submissions.find(request.party(), request.year(), number);
    if (file != null) {
      try (InputStream bytes = submissions.open(found, file)) {
        WholeFile.write(out, bytes::transferTo);
      }
      return;
    }
    Submission older = submissions.find(request.party(), request.year(), since);
    try (Rows changes = submissions.changes(older, found)) {
      WholeFile.write(out, stream -> CsvTable.write(changes, stream));
    }
  }
}
