package org.citeswarehouse.api.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.download.Format;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.readiness.ReadinessReview;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.submission.Submissions;
import org.citeswarehouse.model.day.Day;

/** Whether an annual report can be sent, as JSON. */
record ReadinessHandler(Warehouse warehouse) {

  void handle(Context ctx) {
    Arguments given = Asked.arguments(ctx);
    given.refuseOthers("readiness", ReadinessReview.WORDS.subList(2, ReadinessReview.WORDS.size()));
    ReportRequest request =
        ReportRequest.of(
            given.orElse("party", ctx.pathParam("party")).orElse("year", ctx.pathParam("year")));
    byte[] answer =
        ReadinessReview.json(
                new ReadinessReview(Reading.current(warehouse), new Submissions(warehouse))
                    .of(request, Day.today()))
            .getBytes(StandardCharsets.UTF_8);
    // Days pass and versions are frozen without a run: the tag is that of the answer itself.
    if (!Tags.unchanged(ctx, Tags.of(answer))) {
      ctx.contentType(Format.JSON.mediaType()).result(answer);
    }
  }
}
