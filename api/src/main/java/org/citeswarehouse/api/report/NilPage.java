package org.citeswarehouse.api.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.citeswarehouse.api.annual.AnnualReports;
import org.citeswarehouse.api.annual.ReportRequest;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.model.day.Day;
import org.citeswarehouse.model.register.Direction;

/**
 * Whether it can be said that no trade occurred, direction by direction.
 *
 * @param report which report
 * @param directions imports, then exports
 */
public record NilPage(ReportAddress report, List<Said> directions) {

  /**
   * A direction.
   *
   * @param direction imports or exports
   * @param lines lines of the report
   * @param partners rows of trade that partners report where the report has no line
   * @param problem why it cannot be said; empty where it can
   */
  public record Said(String direction, long lines, long partners, Optional<Refusal> problem) {}

  static NilPage of(Warehouse warehouse, Request request) {
    AskedReport asked = AskedReport.of(request, "nil");
    AnnualReports reports = new AnnualReports(Reading.current(warehouse));
    reports.refuseUnknownParty(asked.report());
    return new NilPage(
        asked.address(),
        Stream.of(Direction.I, Direction.E)
            .map(direction -> said(reports, asked.report(), direction))
            .toList());
  }

  /** Whether it can be said of any direction. */
  public boolean isPossible() {
    return directions.stream().anyMatch(d -> d.problem().isEmpty());
  }

  private static Said said(AnnualReports reports, ReportRequest report, Direction direction) {
    ReportRequest nil =
        new ReportRequest(
            report.party(),
            report.year(),
            report.basisImports(),
            report.basisExports(),
            Optional.empty(),
            report.language(),
            false,
            "",
            Set.of(direction));
    Optional<Refusal> problem = Optional.empty();
    try {
      reports.refuseUntrueNil(nil);
      reports.refuseEarlyNil(nil, Day.today());
      reports.asOf(nil).ifPresent(day -> reports.refuseEarlyNil(nil, day));
    } catch (Refusal refusal) {
      problem = Optional.of(refusal);
    }
    return new Said(
        ReportRequest.word(direction),
        reports.count(report, direction),
        reports.reportedByPartnersAlone(report, direction),
        problem);
  }
}
