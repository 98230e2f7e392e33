package org.citeswarehouse.api.cli;

import java.util.concurrent.Callable;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.query.Limits;
import org.citeswarehouse.api.readiness.Readiness;
import org.citeswarehouse.api.readiness.ReadinessReview;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.model.day.Day;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./cites readiness}: whether an annual report can be sent, and what stands in its way. */
@Command(name = "readiness")
final class ReadinessCommand implements Callable<Integer> {

  private final ApiMain main;

  @Spec private CommandSpec spec;

  ReadinessCommand(ApiMain main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    ReportRequest request = ReportRequest.of(Words.given(spec, ReadinessReview.WORDS::contains));
    try (Warehouse warehouse = Warehouse.open(main.warehouse, Limits.EXPORT)) {
      Readiness readiness =
          new ReadinessReview(Reading.current(warehouse), new Submissions(warehouse))
              .of(request, Day.today());
      if (main.json) {
        main.console().out().println(ReadinessReview.json(readiness));
      } else {
        ReadinessText.lines(readiness).forEach(main.console().out()::println);
      }
    }
    return 0;
  }
}
